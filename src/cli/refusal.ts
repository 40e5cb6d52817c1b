/** Why what a command prints could not be written where it was sent: «> файл» or a pipe. */
export function outputRefusal(code: string | undefined): string {
  const reason =
    code === 'ENOSPC' || code === 'EDQUOT' ? 'на диске нет места' : `ошибка системы ${code ?? ''}`.trim()
  return `Вывод команды не записан: ${reason}.`
}
