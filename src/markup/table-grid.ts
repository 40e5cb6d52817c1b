import type { Location, Report } from '../model/diagnostic.ts'
import type { Element } from '../model/element.ts'

/** Widths are written by hand: thirds of a hundred may lack a hundredth. */
const widthTolerance = 0.1

/** Reports widths that do not sum to 100 (a table may give none at all) and rows whose cells, spans counted, leave a hole or stick out. */
export function checkTable(table: Element, report: Report): void {
  const children = table.children.filter((child) => child.kind === 'element')
  const columns = children.filter((child) => child.name === 'column')
  if (columns.length === 0) return
  checkWidths(table, columns, report)
  const head = children.find((child) => child.name === 'head')
  if (head) checkRows(rowsOf(head), columns.length, report)
  checkRows(rowsOf(table), columns.length, report)
}

function rowsOf(element: Element): Element[] {
  return element.children.filter((child) => child.kind === 'element').filter((child) => child.name === 'row')
}

function checkWidths(table: Element, columns: readonly Element[], report: Report): void {
  const given = columns.filter((column) => column.attributes.width !== undefined)
  if (given.length === 0) return
  if (given.length < columns.length) {
    report(someWidths(columns.length - given.length, table.location))
    return
  }
  const sum = columns.reduce((total, column) => total + Number(column.attributes.width), 0)
  if (Number.isNaN(sum) || Math.abs(sum - 100) <= widthTolerance) return
  report({
    code: 'markup/column-widths',
    severity: 'error',
    message: `Ширина граф таблицы в сумме составляет ${Number(sum.toFixed(2))} %, а должна составлять 100 %.`,
    hint: 'Исправьте атрибуты width элементов <column>.',
    location: table.location,
  })
}

function someWidths(missing: number, location: Location): Parameters<Report>[0] {
  return {
    code: 'markup/column-widths',
    severity: 'error',
    message: `Ширина указана не у всех граф таблицы: нет у ${missing}.`,
    hint: 'Укажите атрибут width у всех элементов <column> или ни у одного: тогда ширина рассчитывается по тексту.',
    location,
  }
}

/** `covered[c]`: how many rows below are still covered in column c by a cell that began above. */
function checkRows(rows: readonly Element[], columns: number, report: Report): void {
  const covered = new Array<number>(columns).fill(0)
  for (const row of rows) {
    const width = fill(row, covered, columns)
    if (width !== columns) report(gridFault(width, columns, row.location))
    for (let column = 0; column < columns; column += 1)
      covered[column] = Math.max(0, (covered[column] ?? 0) - 1)
  }
  const last = rows.at(-1)
  if (last && covered.some((left) => left > 0)) report(overhang(last.location))
}

/** Puts the cells of a row into the grid; returns how many columns are filled, more than `columns` if one sticks out. */
function fill(row: Element, covered: number[], columns: number): number {
  let column = 0
  let filled = covered.filter((left) => left > 0).length
  for (const cell of row.children) {
    if (cell.kind !== 'element') continue
    while (column < columns && (covered[column] ?? 0) > 0) column += 1
    const width = span(cell.attributes.colspan)
    filled += width
    for (let offset = 0; offset < width && column < columns; offset += 1, column += 1) {
      // A wide cell that runs into one from above would overlap it: count it as sticking out.
      if ((covered[column] ?? 0) > 0) filled += columns
      covered[column] = span(cell.attributes.rowspan)
    }
  }
  return filled
}

/** Spans without a number or with a bad one (reported elsewhere) count as 1. */
function span(value: string | undefined): number {
  return value !== undefined && /^[1-9]\d{0,2}$/.test(value) ? Number(value) : 1
}

function gridFault(width: number, columns: number, location: Location): Parameters<Report>[0] {
  const found = width > columns * 2 ? 'перекрывают ячейки строк выше' : `занимают граф: ${width}`
  return {
    code: 'markup/table-grid',
    severity: 'error',
    message: `Ячейки строки таблицы ${found}, а в таблице граф: ${columns}.`,
    hint: 'Проверьте число ячеек и атрибуты colspan и rowspan.',
    location,
  }
}

function overhang(location: Location): Parameters<Report>[0] {
  return {
    code: 'markup/table-grid',
    severity: 'error',
    message: 'Объединенная по вертикали ячейка продолжается ниже последней строки таблицы.',
    hint: 'Уменьшите rowspan или добавьте недостающие строки.',
    location,
  }
}
