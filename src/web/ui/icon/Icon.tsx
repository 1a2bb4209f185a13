import styles from './icon.module.css'

/** Strokes on a grid of 20 × 20. */
const drawings = {
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12Zm4.5-1.5L17.5 17.5',
  close: 'M5 5l10 10M15 5L5 15',
  chevronDown: 'M5 7.5l5 5 5-5',
  chevronUp: 'M5 12.5l5-5 5 5',
  chevronLeft: 'M12.5 5l-5 5 5 5',
  chevronRight: 'M7.5 5l5 5-5 5',
  arrowRight: 'M3.5 10h13M11 4.5l5.5 5.5-5.5 5.5',
  sortBoth: 'M6.5 8L10 4l3.5 4M6.5 12l3.5 4 3.5-4',
  overview: 'M3 3.5h6v7H3zM11 3.5h6v4h-6zM3 12.5h6v4H3zM11 9.5h6v7h-6z',
  sheet: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12',
  review: 'M3 5.5l1.5 1.5L7.5 4M10.5 5.5H17M3 11l1.5 1.5 3-3M10.5 11H17M4.5 16.5h.01M10.5 16.5H17',
  document: 'M4.5 3h7.5l3.5 3.5V17h-11zM7.5 9.5h5M7.5 13h5',
  administration: 'M3 5.5h7M14 5.5h3M12 3.5v4M3 10h2M9 10h8M7 8v4M3 14.5h8M15 14.5h2M13 12.5v4',
  person: 'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3.5 17c.8-3 3.4-4.5 6.5-4.5s5.7 1.5 6.5 4.5',
  key: 'M7 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10.5 10H17v3M14 10v2',
  signOut: 'M8 3.5H4v13h4M12 6.5L16 10l-4 3.5M16 10H8',
  theme: 'M10 3a7 7 0 1 0 0 14V3ZM10 3a7 7 0 0 1 0 14',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  moon: 'M16.5 11.5A7 7 0 0 1 8.5 3.5a6.8 6.8 0 1 0 8 8Z',
  projector: 'M2.5 4h15v9h-15zM10 13v4M6.5 17h7',
  device: 'M4 3.5h12v9H4zM2.5 16.5h15',
  globe: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM3 10h14M10 3c4 4.5 4 9.5 0 14M10 3c-4 4.5-4 9.5 0 14',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9v4.5M10 6.2v.1',
  warning: 'M10 3.5L17.5 16.5h-15zM10 8.5v4M10 14.4v.1',
  offline: 'M3 3l14 14M5.5 11.5A7 7 0 0 1 9 9.6M2.5 8.3A11 11 0 0 1 6 6M9 5.1a11 11 0 0 1 8.5 3.2M12.3 10.1a7 7 0 0 1 2.2 1.4M10 15.4v.1',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  question: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM8 8.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.5M10 13.8v.1',
  copy: 'M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4',
  check: 'M4 10.5l4 4 8-9',
  unit: 'M4 17V5.5L10 3l6 2.5V17M2.5 17h15M8 17v-4h4v4M8 8.5h.01M12 8.5h.01',
  indicator: 'M3 17h14M5.5 14V9M10 14V4M14.5 14v-7',
} as const

export type IconName = keyof typeof drawings

interface IconProps {
  name: IconName
  /** In units of the text around it. */
  size?: number
}

/** A line icon in the colour of the text. Decoration only: the words beside it or the button's label say what it means. */
export function Icon({ name, size = 1.25 }: IconProps) {
  return (
    <svg className={styles['icon']} viewBox="0 0 20 20" style={{ width: `${size}em`, height: `${size}em` }} aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  )
}
