/** Ctrl-C and `kill`: the first asks a command to finish what it has begun, the second ends it as the system would. */

const signals = ['SIGINT', 'SIGTERM'] as const

type Listening = {
  on(name: (typeof signals)[number], listener: () => void): unknown
  removeListener(name: (typeof signals)[number], listener: () => void): unknown
}

/** Aborted with the name of the signal as its reason. */
export function endingSignal(process: Listening): AbortSignal {
  const controller = new AbortController()
  const listeners = signals.map((name) => ({ name, listener: () => end(name) }))
  const end = (name: string): void => {
    controller.abort(name)
    for (const one of listeners) process.removeListener(one.name, one.listener)
  }
  for (const { name, listener } of listeners) process.on(name, listener)
  return controller.signal
}

/** Answers Ctrl-C at once: what has been begun may take seconds, and silence looks like a program that does not listen. */
export function sayEnding(signal: AbortSignal, say: (text: string) => void): void {
  signal.addEventListener('abort', () => {
    say('\nЗавершаются начатые услуги; повторное Ctrl-C прервет сразу.\n')
  })
}
