/** The last step of the build: writes the compiled validators beside the built code. */
import { writeFileSync } from 'node:fs'
import { compiledFile } from '../load/compiled.ts'
import { compiledText } from '../load/precompile.ts'

writeFileSync(compiledFile, compiledText())
