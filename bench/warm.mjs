/** One process, many different documents of one size, the tools in turn: A B C A B C. Prints JSON. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchDocument } from './document.mjs'
import { loadTool } from './load-tool.mjs'

const [names, scale, rounds] = [process.argv[2].split(','), Number(process.argv[3]), Number(process.argv[4])]
const warmUp = 3
const documents = Array.from({ length: rounds + warmUp }, (_, index) => benchDocument(index, scale))
const tools = []
for (const name of names) {
  const tool = await loadTool(name)
  await tool.init()
  const input =
    tool.prepare?.(mkdtempSync(join(tmpdir(), 'bench-warm-')), documents) ?? ((document) => document)
  tools.push({ name, tool, input, times: [], bytes: 0 })
}
for (const [round, document] of documents.entries()) {
  for (const entry of tools) {
    const input = entry.input(document)
    const start = performance.now()
    const bytes = await entry.tool.render(input)
    if (round >= warmUp) entry.times.push(performance.now() - start)
    entry.bytes = bytes.length
  }
}
const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]
console.log(
  JSON.stringify(tools.map(({ name, times, bytes }) => ({ name, ms: median(times), kb: bytes / 1024 }))),
)
