/** Looks at many files one after another: all are read into one room, which else would be left behind for each. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const leastRoom = 65_536

/** The bytes of a file by its full path; they stay as they are until the next call. Throws what the system says. */
export function glancing(): (path: string) => Uint8Array {
  let room = new Uint8Array(leastRoom)
  return (path) => {
    const file = openSync(path, 'r')
    try {
      const { size } = fstatSync(file)
      if (size > room.length) room = new Uint8Array(size * 2)
      return room.subarray(0, fill(file, room, size))
    } finally {
      closeSync(file)
    }
  }
}

/** How much was read: less than `size` when the file became shorter meanwhile. */
function fill(file: number, room: Uint8Array, size: number): number {
  let end = 0
  while (end < size) {
    const read = readSync(file, room, end, size - end, null)
    if (read === 0) break
    end += read
  }
  return end
}
