import { domToBlob } from 'modern-screenshot'
import { fontFacesOf } from './font-faces.ts'
import { isLeftOut, whileCapturing } from './picture-parts.ts'
import { saveFile } from './save-file.ts'

export type PictureOutcome = 'copied' | 'saved'

/**
 * Puts a picture (PNG, twice the screen's size) of what is drawn into the clipboard, or, where the browser does not allow that, saves it
 * as a file. Parts marked `data-picture="leave-out"` (buttons) are left out. Throws when no picture can be made.
 */
export async function copyPicture(element: HTMLElement, fileName: string): Promise<PictureOutcome> {
  const blob = await pictureOf(element)
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
    return 'copied'
  } catch {
    saveFile(blob, fileName)
    return 'saved'
  }
}

/** Saves a picture of what is drawn as a PNG file. */
export async function savePicture(element: HTMLElement, fileName: string): Promise<void> {
  saveFile(await pictureOf(element), fileName)
}

const margin = 24

function pictureOf(element: HTMLElement): Promise<Blob> {
  return whileCapturing(element, async () => {
    const backgroundColor = getComputedStyle(document.body).backgroundColor
    const { width, height } = element.getBoundingClientRect()
    return domToBlob(element, {
      scale: 2,
      // Left to itself, the maker reads style sheets in a way that the page's security policy refuses.
      font: { cssText: await fontFacesOf(document) },
      backgroundColor,
      filter: (node) => !isLeftOut(node),
      width: width + 2 * margin,
      height: height + 2 * margin,
      style: { boxSizing: 'border-box', width: `${width}px`, height: `${height}px`, margin: `${margin}px` },
    })
  })
}
