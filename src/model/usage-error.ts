/** The program could not run: no such folder, an unreadable file, an unknown option. One Russian sentence; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
