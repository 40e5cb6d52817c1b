/** Elements of HTML that the markup of templates does not have, and what to do about each. */
const remedies: ReadonlyMap<string, string> = new Map([
  ...instead('strong bold', '<b>…</b>'),
  ...instead('em italic', '<i>…</i>'),
  ...instead('div', '<p>…</p>'),
  ...instead('center', '<p role="center">…</p>'),
  ...instead('li', '<clause>…</clause>'),
  ...instead('tr', '<row>…</row>'),
  ...instead('td th', '<cell>…</cell>'),
  ...instead('thead', '<head>…</head>'),
  ...instead('col', '<column/>'),
  ...instead('a', '<ref to="…"/> (на место в документе) или <cite act="…"/> (на акт)'),
  ...instead('input textarea', '<field>…</field>, <checkbox>…</checkbox> или <blank length="…"/>'),
  ...without('hr', 'черт в разметке нет; место для заполнения – <field>…</field> или <blank length="…"/>'),
  ...without('img picture svg', 'рисунков в документах нет; схему изложите пунктами или таблицей'),
  ...without('ul ol', 'пункты перечня <clause>…</clause> стоят прямо внутри пункта, который их вводит'),
  ...without('tbody tfoot colgroup', 'графы и строки стоят прямо внутри <table>'),
  ...without('span font u s', 'вид текста задает оформление, выделяют только <b>…</b> и <i>…</i>'),
  ...without(
    'h1 h2 h3 h4 h5 h6',
    'заголовки разделов задает структура, а в бланках пишут <p role="subheading">…</p>',
  ),
])

function instead(names: string, markup: string): [string, string][] {
  return names.split(' ').map((name) => [name, `пишите вместо него ${markup}`])
}

function without(names: string, reason: string): [string, string][] {
  return names.split(' ').map((name) => [name, `уберите его: ${reason}`])
}

/** What to do about an element of HTML, without a capital letter and a full stop; undefined for any other name. */
export function htmlRemedy(name: string): string | undefined {
  return remedies.get(name.toLowerCase())
}
