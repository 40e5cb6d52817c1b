/** A tool by its name, with nothing of the others: a cold run must not pay for them. */
export async function loadTool(name) {
  const own = /^reglament-(.+)$/.exec(name)
  if (!own) return import(`./peers/${name}.mjs`)
  const { makeOurs } = await import('./peers/ours.mjs')
  return makeOurs(own[1])
}
