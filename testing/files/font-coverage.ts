/** Which signs a font file has a glyph for, read from its character map (OpenType `cmap`, formats 4 and 12). */
export function coverageOf(font: Buffer): ReadonlySet<number> {
  const covered = new Set<number>()
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (entry === undefined) throw new Error('a font without a character map')
  const map = font.readUInt32BE(entry + 8)
  for (let at = map + 4; at < map + 4 + 8 * font.readUInt16BE(map + 2); at += 8) {
    const table = font.subarray(map + font.readUInt32BE(at + 4))
    const format = table.readUInt16BE(0)
    if (format === 12) segmented(table, covered)
    else if (format === 4) shortSegmented(table, covered)
  }
  return covered
}

function segmented(table: Buffer, covered: Set<number>): void {
  for (let at = 16; at < 16 + 12 * table.readUInt32BE(12); at += 12)
    for (let sign = table.readUInt32BE(at); sign <= table.readUInt32BE(at + 4); sign += 1) covered.add(sign)
}

function shortSegmented(table: Buffer, covered: Set<number>): void {
  const twice = table.readUInt16BE(6)
  for (let at = 0; at < twice; at += 2) {
    const [end, start] = [table.readUInt16BE(14 + at), table.readUInt16BE(16 + twice + at)]
    const delta = table.readUInt16BE(16 + 2 * twice + at)
    const offset = table.readUInt16BE(16 + 3 * twice + at)
    for (let sign = start; sign <= end && sign < 0xffff; sign += 1) {
      const glyph = offset === 0 ? sign : table.readUInt16BE(16 + 3 * twice + at + offset + 2 * (sign - start))
      if (offset === 0 ? ((glyph + delta) & 0xffff) !== 0 : glyph !== 0) covered.add(sign)
    }
  }
}
