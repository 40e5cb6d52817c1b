/** What the YAML parser found, in Russian: one sentence and one remedy for each of its codes. */
import type { ErrorCode } from 'yaml'

export type Words = { readonly code: string; readonly message: string; readonly hint: string }

const quotes = 'Если это текст, возьмите все значение в кавычки: "…".'

export const yamlMessages: Record<ErrorCode, Words> = {
  ALIAS_PROPS: {
    code: 'data/yaml-alias',
    message: 'У ссылки на якорь («*имя») не может быть своего якоря или тега.',
    hint: 'Удалите «&…» или «!…» перед «*…».',
  },
  BAD_ALIAS: {
    code: 'data/yaml-alias',
    message: 'Имя якоря или ссылки на него записано неверно.',
    hint: `После «&» и «*» должно стоять имя из латинских букв; ${lower(quotes)}`,
  },
  BAD_DIRECTIVE: {
    code: 'data/yaml-directive',
    message: 'Строка, начинающаяся с «%», читается как указание для YAML и записана неверно.',
    hint: `Удалите ее. ${quotes}`,
  },
  BAD_DQ_ESCAPE: {
    code: 'data/yaml-escape',
    message: 'После обратной косой черты в двойных кавычках стоит недопустимый знак.',
    hint: "Удвойте косую черту («\\\\») или возьмите значение в одинарные кавычки: '…'.",
  },
  BAD_INDENT: {
    code: 'data/yaml-indent',
    message: 'Отступ строки не совпадает с отступом соседних строк того же уровня.',
    hint: 'Выровняйте строку пробелами: поля одного раздела начинаются в одной колонке.',
  },
  BAD_PROP_ORDER: {
    code: 'data/yaml-syntax',
    message: 'Якорь («&имя») или тег стоит не на своем месте.',
    hint: 'Якорь пишется сразу после двоеточия или дефиса, перед значением.',
  },
  BAD_SCALAR_START: {
    code: 'data/yaml-quotes',
    message: 'Значение не может начинаться с этого знака без кавычек.',
    hint: 'Возьмите значение в кавычки: "…".',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'data/yaml-colon',
    message: 'В одной строке два двоеточия с пробелом: вторая часть читается как вложенное поле.',
    hint: 'Возьмите значение в кавычки: "…" или перенесите вложенное поле на новую строку с отступом.',
  },
  BLOCK_IN_FLOW: {
    code: 'data/yaml-syntax',
    message: 'Внутри скобок [ ] или { } нельзя писать строки с дефисами, отступами или знаком «|».',
    hint: 'Уберите скобки и пишите каждую позицию с новой строки.',
  },
  DUPLICATE_KEY: {
    code: 'data/duplicate-key',
    message: 'Поле указано дважды.',
    hint: 'Оставьте одно из двух значений.',
  },
  IMPOSSIBLE: {
    code: 'data/yaml-syntax',
    message: 'Запись не читается как YAML.',
    hint: 'Проверьте отступы, двоеточия и кавычки в этой строке и в строке над ней.',
  },
  KEY_OVER_1024_CHARS: {
    code: 'data/yaml-colon',
    message: 'Имя поля длиннее 1024 знаков: вероятно, двоеточие стоит внутри текста.',
    hint: 'Возьмите текст в кавычки: "…".',
  },
  MISSING_CHAR: {
    code: 'data/yaml-missing-character',
    message: 'Не хватает знака: двоеточия после имени поля, закрывающей кавычки или скобки.',
    hint: 'Поле пишется «имя: значение» с пробелом после двоеточия; каждая кавычка и скобка закрывается.',
  },
  MULTILINE_IMPLICIT_KEY: {
    code: 'data/yaml-missing-character',
    message: 'После имени поля нет двоеточия, или текст продолжается на строке без нужного отступа.',
    hint: 'Поставьте двоеточие с пробелом; продолжение текста пишите с отступом больше, чем у имени поля.',
  },
  MULTIPLE_ANCHORS: {
    code: 'data/yaml-syntax',
    message: 'У одного значения два якоря («&имя»).',
    hint: 'Оставьте один.',
  },
  MULTIPLE_DOCS: {
    code: 'data/yaml-documents',
    message: 'В файле больше одного документа: строка «---» или «...» начинает новый.',
    hint: 'Удалите эту строку; каждая услуга и каждый орган — отдельный файл.',
  },
  MULTIPLE_TAGS: {
    code: 'data/yaml-tag',
    message: 'У одного значения два тега («!имя»).',
    hint: 'Удалите оба: в данных регламента теги не допускаются.',
  },
  NON_STRING_KEY: {
    code: 'data/yaml-key',
    message: 'Именем поля может быть только текст.',
    hint: 'Проверьте, нет ли здесь лишнего двоеточия или знака «?».',
  },
  RESOURCE_EXHAUSTION: {
    code: 'data/yaml-depth',
    message: 'Вложенность данных слишком велика.',
    hint: 'Проверьте скобки и отступы: раздел вложен сам в себя.',
  },
  TAB_AS_INDENT: {
    code: 'data/yaml-tab',
    message: 'Отступ сделан табуляцией.',
    hint: 'Замените табуляцию пробелами, по два на уровень.',
  },
  TAG_RESOLVE_FAILED: {
    code: 'data/yaml-tag',
    message: 'Теги YAML («!имя») в данных регламента не допускаются.',
    hint: `Удалите тег. ${quotes}`,
  },
  UNEXPECTED_TOKEN: {
    code: 'data/yaml-syntax',
    message: 'Этот знак здесь не ожидается.',
    hint: `Проверьте отступ и знаки строки. ${quotes}`,
  },
  BAD_COLLECTION_TYPE: {
    code: 'data/yaml-tag',
    message: 'Тег не подходит к значению.',
    hint: 'Удалите тег: в данных регламента они не допускаются.',
  },
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
