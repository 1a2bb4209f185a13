import { useIsPrinting } from '../paper/use-is-printing.ts'

/** The room for a picture between the margins of A4, in pixels of print. */
const paper = { width: 620, height: 280 }

/** The size of a picture while the page is printed, else null: a drawing measured on the screen would be shrunk until its words cannot be read. */
export function usePaper(): { width: number; height: number } | null {
  return useIsPrinting() ? paper : null
}
