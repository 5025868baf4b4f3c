import { FIELD_WORDS, type Field, type Sheet } from "@/lib/council/honours/certificates/fields";

/** Rulers along two edges, crosses ten millimetres from each corner, and every field as a box with a cross at its corner. */
export function TestSheet({ name, sheet: { widthMm: w, heightMm: h }, fields }: { name: string; sheet: Sheet; fields: readonly Field[] }) {
  const ticks = (length: number) => Array.from({ length: Math.floor(length) + 1 }, (_, mm) => mm),
    long = (mm: number) => (mm % 10 === 0 ? 6 : mm % 5 === 0 ? 4 : 2);
  const cross = (x: number, y: number, arm = 4) => `M${x - arm} ${y}h${arm * 2}M${x} ${y - arm}v${arm * 2}`;
  return (
    <section className="cert cert--test" aria-label={`Tờ in thử: ${name}`} style={{ width: `${w}mm`, height: `${h}mm` }}>
      <svg viewBox={`0 0 ${w} ${h}`} width={`${w}mm`} height={`${h}mm`} role="img" aria-label="Thước, dấu chữ thập và khung của từng ô">
        <path
          className="cert__fine"
          d={[...ticks(w).map((mm) => `M${mm} 0v${long(mm)}`), ...ticks(h).map((mm) => `M0 ${mm}h${long(mm)}`)].join("")}
        />
        {ticks(w)
          .filter((mm) => mm > 10 && mm % 10 === 0 && mm < w - 10)
          .map((mm) => (
            <text key={`x${mm}`} x={mm} y={9.5} textAnchor="middle">
              {mm}
            </text>
          ))}
        {ticks(h)
          .filter((mm) => mm > 10 && mm % 10 === 0 && mm < h - 10)
          .map((mm) => (
            <text key={`y${mm}`} x={7.5} y={mm + 1}>
              {mm}
            </text>
          ))}
        <path
          className="cert__strong"
          d={[
            [10, 10],
            [w - 10, 10],
            [10, h - 10],
            [w - 10, h - 10],
          ]
            .map(([x, y]) => cross(x!, y!))
            .join("")}
        />
        {fields
          .filter(({ on }) => on)
          .map((field) => {
            const high = field.key === "qr" ? field.w : field.size * 0.44;
            return (
              <g key={field.key}>
                <rect className="cert__box" x={field.x} y={field.y} width={field.w} height={high} />
                <path className="cert__strong" d={cross(field.x, field.y, 2.5)} />
                <text className="cert__name" x={field.x + 1.5} y={field.y + Math.min(high - 1, 4.4)}>
                  {FIELD_WORDS[field.key]}: {mm(field.x)} × {mm(field.y)} mm
                </text>
              </g>
            );
          })}
      </svg>
    </section>
  );
}
const mm = (value: number) => String(value).replace(".", ",");
