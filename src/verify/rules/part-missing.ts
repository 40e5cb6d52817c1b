import { childrenOf } from '../../ooxml/xml.ts'
import type { Check } from '../finding.ts'

/** Every part that another one names is in the package. */
export const partMissing: Check = {
  code: 'output/part-missing',
  verify: (file, tell) => {
    for (const [path, tree] of file.trees) {
      if (!path.endsWith('.rels')) continue
      const folder = path.replace(/_rels\/[^/]*$/, '')
      for (const { attributes } of childrenOf(tree, 'Relationship')) {
        const target = attributes.get('Target') ?? ''
        if (attributes.get('TargetMode') === 'External' || file.paths.has(resolve(folder, target))) continue
        tell({
          severity: 'error',
          message: `В файле нет части «${target}», на которую он ссылается.`,
          hint: 'Составьте файл заново.',
        })
      }
    }
  },
}

/** Path of a part from the package root. */
function resolve(folder: string, target: string): string {
  return new URL(target, `package:///${folder}`).pathname.slice(1)
}
