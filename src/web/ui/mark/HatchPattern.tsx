/** The hatching for what is missing, for SVG: put it once into a picture and fill with `url(#id)`. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill="var(--canvas)" />
      <line x1={0} y1={0} x2={0} y2={6} stroke="var(--mark-none)" strokeWidth={1.4} />
    </pattern>
  )
}
