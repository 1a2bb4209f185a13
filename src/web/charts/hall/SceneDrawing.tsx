import { useId } from 'react'
import { HatchPattern } from '../../ui/mark/HatchPattern.tsx'
import { markColours } from '../../ui/mark/mark-look.ts'
import { MarkShape } from '../../ui/mark/MarkGlyph.tsx'
import type { DotLook, PathLook, RectLook, Scene, Shape, Size, Target, TextLook } from './scene.ts'
import styles from './SceneDrawing.module.css'

interface SceneDrawingProps {
  scene: Scene
  size: Size
  /** What a screen reader says in place of the picture. */
  label: string
  onPick: ((id: string) => void) | undefined
  highlighted: readonly string[] | null
}

const textLooks: Record<TextLook, string | undefined> = {
  ink: styles['ink'],
  soft: styles['soft'],
  own: styles['own'],
  strong: styles['strong'],
  missing: styles['missingText'],
}
const dotLooks: Record<DotLook, string | undefined> = {
  dot: styles['dot'],
  dotHollow: styles['dotHollow'],
  sideTriangle: styles['dotSide'],
  sideSquare: styles['dotSide'],
  forecast: styles['dotForecast'],
  ring: styles['dotRing'],
  faint: styles['dotFaint'],
}

/** A scene as SVG in exactly its size; over it a button for all that can be pointed at. */
export function SceneDrawing({ scene, size, label, onPick, highlighted }: SceneDrawingProps) {
  const hatch = useId()
  const isDim = ({ subject }: Shape) => highlighted !== null && subject !== undefined && !highlighted.includes(subject)
  return (
    <div className={styles['scene']} style={{ width: size.width, height: size.height }}>
      <svg
        className={styles['drawing']}
        role="img"
        aria-label={label}
        width={size.width}
        height={size.height}
        viewBox={`0 0 ${size.width} ${size.height}`}
      >
        {scene.shapes.some((shape) => shape.kind === 'rect' && shape.look === 'missing') && (
          <defs>
            <HatchPattern id={hatch} />
          </defs>
        )}
        {scene.shapes.map((shape, index) => (
          <g key={index} className={isDim(shape) ? styles['dim'] : undefined} data-dim={isDim(shape) || undefined} style={{ color: colourOf(shape) }}>
            <Drawn shape={shape} hatch={hatch} />
          </g>
        ))}
      </svg>
      {onPick !== undefined &&
        scene.targets.map((target) => <TargetButton key={`${target.id} ${target.isSecond}`} target={target} onPick={onPick} />)}
    </div>
  )
}

function TargetButton({ target: { box, id, label, isSecond }, onPick }: { target: Target; onPick: (id: string) => void }) {
  return (
    <button
      type="button"
      className={styles['target']}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      title={label}
      aria-label={label}
      aria-hidden={isSecond}
      tabIndex={isSecond === true ? -1 : undefined}
      data-picture="leave-out"
      onClick={() => onPick(id)}
    />
  )
}

function colourOf({ mark }: Shape): string {
  return mark === undefined || mark === null ? 'var(--accent)' : markColours(mark).solid
}

function Drawn({ shape, hatch }: { shape: Shape; hatch: string }) {
  switch (shape.kind) {
    case 'text':
      return (
        <text
          className={`${textLooks[shape.look]} ${shape.hasHalo === true ? styles['halo'] : ''}`}
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          textAnchor={shape.anchor}
        >
          {shape.words}
        </text>
      )
    case 'rect':
      return <RectShape shape={shape} hatch={hatch} />
    case 'path':
      return <path className={pathLook(shape.look)} d={shape.d} />
    case 'dot':
      return <DotShape shape={shape} />
    case 'glyph':
      return (
        <g transform={`translate(${shape.x - shape.size / 2} ${shape.y - shape.size / 2}) scale(${shape.size / 16})`} data-mark={shape.mark}>
          <MarkShape mark={shape.mark} />
        </g>
      )
  }
}

function DotShape({ shape: { x, y, r, look } }: { shape: Extract<Shape, { kind: 'dot' }> }) {
  if (look === 'sideSquare') return <rect className={dotLooks[look]} x={x - r} y={y - r} width={2 * r} height={2 * r} />
  if (look === 'sideTriangle') return <polygon className={dotLooks[look]} points={`${x},${y - r} ${x + r},${y + r} ${x - r},${y + r}`} />
  return <circle className={dotLooks[look]} cx={x} cy={y} r={r} />
}

function RectShape({ shape, hatch }: { shape: Extract<Shape, { kind: 'rect' }>; hatch: string }) {
  const { x, y, width, height, look } = shape
  const fill = look === 'missing' ? `url(#${hatch})` : undefined
  return <rect className={rectLook(look)} x={x} y={y} width={width} height={height} rx={look === 'band' ? 0 : 2} fill={fill} />
}

function rectLook(look: RectLook): string | undefined {
  return styles[look]
}

function pathLook(look: PathLook): string | undefined {
  return styles[look]
}
