/** Cold run of one peer: node once.mjs TOOL SEED SCALE OUT. */
import { writeFileSync } from 'node:fs'
import { benchDocument } from './document.mjs'
import { loadTool } from './load-tool.mjs'

const [, , name, seed, scale, out] = process.argv
const tool = await loadTool(name)
await tool.init()
writeFileSync(out, await tool.render(benchDocument(Number(seed), Number(scale))))
