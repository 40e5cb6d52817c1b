/** A project of many services made from the samples: same number, same bytes. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../src/model/output.ts'

export const root = new URL('../..', import.meta.url).pathname

/** The file of the service `agency/service`. */
export const dataIn = (folder: string, unit: string): string => join(folder, `data/services/${unit}.yaml`)

/** The manifest of an output folder. */
export function manifestIn(out: string): Manifest {
  return JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
}

/** Names `agency/service`, sorted. */
export function makeProject(folder: string, services: number): string[] {
  cpSync(join(root, 'data/acts.yaml'), join(folder, 'data/acts.yaml'))
  cpSync(join(root, 'data/agencies'), join(folder, 'data/agencies'), { recursive: true })
  const samples = sampleFiles()
  return Array.from({ length: services }, (_, index) => {
    const sample = samples[index % samples.length]
    if (!sample) throw new Error('no samples')
    const id = idOf(sample.id, index)
    mkdirSync(join(folder, 'data/services', sample.agency), { recursive: true })
    writeFileSync(
      join(folder, 'data/services', sample.agency, `${id}.yaml`),
      varied(sample, id, index, samples),
    )
    return `${sample.agency}/${id}`
  }).sort()
}

type Sample = { readonly agency: string; readonly id: string; readonly text: string }

function sampleFiles(): Sample[] {
  const folder = join(root, 'data/services')
  return readdirSync(folder)
    .sort()
    .flatMap((agency) =>
      readdirSync(join(folder, agency))
        .sort()
        .map((name) => ({
          agency,
          id: name.replace(/\.yaml$/, ''),
          text: readFileSync(join(folder, agency, name), 'utf8'),
        })),
    )
}

function idOf(sample: string, index: number): string {
  return `${sample}-${String(index).padStart(4, '0')}`
}

/** A service follows the first copy of its standard. */
function firstOf(standard: string, samples: readonly Sample[]): string {
  return idOf(
    standard,
    samples.findIndex(({ id }) => id === standard),
  )
}

/**
 * Another name, another number in every remark, and in every third service one sentence more, with a long word that no
 * other service has: what is kept of it must not keep the document.
 */
function varied({ id, text }: Sample, newId: string, index: number, samples: readonly Sample[]): string {
  return text
    .replace(new RegExp(`^(id|идентификатор): ${id}$`, 'm'), (_, key) => `${key}: ${newId}`)
    .replace(/^(unifiedStandard: )(.+)$/m, (_, key, standard) => key + firstOf(standard, samples))
    .replace(/^ {2}(?:nominative|именительный): (>-\n +)?/m, (head) => `${head}№ ${index} – `)
    .replace(/(?:needsReview|проверить): (?=[А-Я])/g, (key) => `${key}Запись ${index}. `)
    .replace(/^ {2}(?:text|порядок): (?=[А-Я])/gm, (head) =>
      index % 3 === 0 ? `${head}По записи№${String(index).padStart(8, '0')} установлен порядок. ` : head,
    )
}
