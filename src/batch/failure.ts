/** What is said of a service that a bug, a lack of memory or an unreadable file has stopped. */
import type { ServiceFile } from '../load/project.ts'
import { unreadable } from '../load/refusal.ts'
import type { ManifestEntry } from '../model/output.ts'
import { UsageError } from '../model/usage-error.ts'
import { briefOf } from './brief.ts'
import type { Rendered } from './job.ts'
import { packedFindings } from './packed.ts'

/** The result of a service whose rendering has thrown `error`; the others go on. */
export function failed(file: ServiceFile, error: unknown): Rendered {
  const entry: ManifestEntry = {
    service: file.id,
    agency: file.agency,
    profile: null,
    status: 'failed',
    inputs: [],
    outputs: [],
    findings: { error: 1, warning: 0, info: 0 },
  }
  const findings = [failureOf(file, error)]
  return { file, entry, findings: packedFindings(findings), brief: briefOf(entry, findings) }
}

/** What the user is told of it. */
export function failureOf(file: ServiceFile, error: unknown): ReturnType<typeof unreadable> {
  if (isUsageError(error)) return unreadable(error.message)
  return {
    code: 'batch/crashed',
    severity: 'error',
    message: `Услуга «${file.id}» не выпущена из-за внутренней ошибки программы: ${messageOf(error)}.`,
    hint: 'Сообщите о ней разработчикам вместе с файлом услуги; остальные услуги это не затронуло.',
  }
}

/** An error that came from another thread is a copy without its class. */
function isUsageError(error: unknown): error is Error {
  return error instanceof UsageError || (error instanceof Error && error.name === 'UsageError')
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.replace(/\s+/g, ' ').replace(/\.$/, '')
}
