import type { DeckContent, DeckLine, Letter, Slide } from './deck.ts'

/** Everything below a space but the line break, and the control characters of Latin-1. */
const controls = /(?!\n)\p{Cc}/gu

/** Halves of characters that stand alone. */
const halves = /\p{Surrogate}/gu

/**
 * Text of a person as it is kept: composed marks, line breaks of one kind, no control characters, no halves of characters. Nothing else is changed:
 * what looks like HTML is text.
 */
export function cleanText(text: string): string {
  return text.replaceAll(halves, '\uFFFD').normalize('NFC').replaceAll(/\r\n?/gu, '\n').replaceAll('\t', ' ').replaceAll(controls, '')
}

/** The same on one line: titles, names, places. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ').trim()
}

/** The deck with every text of people cleaned. */
export function cleanContent(content: DeckContent): DeckContent {
  return {
    ...content,
    title: cleanLine(content.title),
    place: cleanLine(content.place),
    letter: cleanLetter(content.letter),
    slides: content.slides.map((slide) => ({ ...slide, ...cleanSlide(slide) })),
  }
}

/** A slide with its texts cleaned. */
export function cleanSlide<Part extends Omit<Slide, 'id'>>(slide: Part): Part {
  return {
    ...slide,
    title: slide.title === null ? null : cleanLine(slide.title),
    lines: slide.lines && slide.lines.map(cleanDeckLine),
    speakerNotes: cleanText(slide.speakerNotes),
  }
}

function cleanDeckLine(line: DeckLine): DeckLine {
  return line.kind === 'own' ? { ...line, text: cleanText(line.text) } : line
}

function cleanLetter(letter: Letter): Letter {
  const { parentOrganisation, organisation, number, symbol, place, day, addressee, recipients, capacity, position, signer } = letter
  return {
    parentOrganisation: cleanLine(parentOrganisation),
    organisation: cleanLine(organisation),
    number: cleanLine(number),
    symbol: cleanLine(symbol),
    place: cleanLine(place),
    day,
    addressee: cleanLine(addressee),
    recipients: recipients.map(cleanLine),
    capacity: cleanLine(capacity),
    position: cleanLine(position),
    signer: cleanLine(signer),
  }
}
