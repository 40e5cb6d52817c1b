/* Generated from the schemas of this folder by `npm run types`; never edited by hand. */

export interface Schemas {
  Layout?: Layout
}
/**
 * Поля страницы, шрифт, интервалы, отступы и блоки документа. Каждое значение сопровождается пунктом стандарта в комментарии YAML.
 */
export interface Layout {
  /**
   * Совпадает с именем файла без расширения.
   */
  id: string
  /**
   * Как оформление называется в списках.
   */
  title: string
  /**
   * Формат и поля листа.
   */
  page: {
    /**
     * Формат бумаги.
     */
    size: 'A4'
    /**
     * Поля листа в миллиметрах для книжной ориентации; на альбомных листах те же стороны.
     */
    margins: {
      /**
       * Миллиметры.
       */
      top: number
      /**
       * Миллиметры.
       */
      right: number
      /**
       * Миллиметры.
       */
      bottom: number
      /**
       * Миллиметры.
       */
      left: number
    }
  }
  /**
   * Гарнитура и кегли в пунктах.
   */
  font: {
    /**
     * Имя шрифта в DOCX; PDF набирается метрически равным Tinos.
     */
    family: string
    /**
     * Пункты.
     */
    size: number
    /**
     * Пункты.
     */
    tableSize: number
    /**
     * Пункты.
     */
    hintSize: number
  }
  /**
   * Межстрочные интервалы (множитель) и отбивки в пунктах.
   */
  spacing: {
    /**
     * Множитель одинарного интервала.
     */
    line: number
    /**
     * Множитель одинарного интервала.
     */
    tableLine: number
    /**
     * Пункты.
     */
    headingBefore: number
    /**
     * Пункты.
     */
    headingAfter: number
    /**
     * Пункты.
     */
    paragraphAfter: number
  }
  /**
   * Отступы в миллиметрах.
   */
  indent: {
    /**
     * Миллиметры.
     */
    firstLine: number
  }
  /**
   * Гриф утверждения и отметка приложения.
   */
  block: {
    /**
     * Миллиметры от правого поля.
     */
    width: number
    /**
     * По левому краю блока или по его центру.
     */
    align: 'left' | 'center'
  }
  /**
   * Где и с какой страницы ставится номер.
   */
  pageNumber: {
    /**
     * На страницах до неё номера нет.
     */
    from: number
    /**
     * Посередине верхнего или нижнего поля.
     */
    position: 'top-center' | 'bottom-center'
  }
  /**
   * Печатать страницу оглавления после наименования.
   */
  contents?: boolean
  /**
   * «asWord» — как в Word, «optimal» — лучшая для абзаца в целом.
   */
  lineBreaking?: 'asWord' | 'optimal'
  /**
   * Слово
   */
  mark?: string
  /**
   * Печатать номера строк на левом поле (экземпляр для рецензирования).
   */
  lineNumbers?: boolean
}
