import type { Diagnostic, Location } from '../model/diagnostic.ts'

/** What a template did wrong while it ran. `location` is known once the fault has left the template that made it. */
export class TemplateFault extends Error {
  readonly code: string
  readonly hint: string
  location: Location | undefined

  constructor(code: string, message: string, hint: string) {
    super(message)
    this.code = code
    this.hint = hint
  }
}

/** A helper was given a value that it cannot work with. */
export function wrongValue(
  message: string,
  hint = 'проверьте, какое значение передано помощнику',
): TemplateFault {
  return new TemplateFault('template/wrong-value', message, hint)
}

/** A value that the data does not have. */
export function missingValue(message: string): TemplateFault {
  return new TemplateFault(
    'template/missing-value',
    message,
    'заполните значение в данных или окружите выражение проверкой {{#if …}}',
  )
}

export function faultDiagnostic(fault: TemplateFault): Diagnostic {
  const { code, message, hint, location } = fault
  return { code, severity: 'error', message, hint, ...(location ? { location } : {}) }
}
