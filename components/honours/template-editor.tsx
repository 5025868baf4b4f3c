"use client";
import { use, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { FieldRow, numberOf, type Typed } from "@/components/honours/template-row";
import { FormContext } from "@/components/ui/form-context";
import { FIELD_KEYS, FIELD_WORDS, stepped, within, type Field, type FieldKey, type Sheet } from "@/lib/council/honours/certificates/fields";

type Props = { fields: readonly Field[]; sheet: Sheet; samples: Record<FieldKey, string>; stock: string | null };
const written = (value: number) => String(value).replace(".", ",");
const typedOf = ({ on, x, y, w, size, align, bold, italic, caps }: Field): Typed => ({
  on,
  x: written(x),
  y: written(y),
  w: written(w),
  size: written(size),
  align,
  bold,
  italic,
  caps,
});

/** What the server sent back with a refusal stands before what the record says: nothing typed is lost. */
function beginning(fields: readonly Field[], values: Record<string, string | string[]> | undefined): Record<FieldKey, Typed> {
  return Object.fromEntries(
    FIELD_KEYS.map((key) => {
      const it = typedOf(fields.find((field) => field.key === key)!),
        back = (part: string) => values?.[`${key}_${part}`];
      return [
        key,
        values
          ? {
              on: back("on") === "on",
              x: String(back("x") ?? it.x),
              y: String(back("y") ?? it.y),
              w: String(back("w") ?? it.w),
              size: String(back("size") ?? it.size),
              align: (back("align") ?? it.align) as Field["align"],
              bold: back("bold") === "on",
              italic: back("italic") === "on",
              caps: back("caps") === "on",
            }
          : it,
      ];
    }),
  ) as Record<FieldKey, Typed>;
}

/** The stock with its fields: dragged, moved by arrows, or typed below; the same numbers all three ways. */
export function TemplateEditor({ fields, sheet, samples, stock }: Props) {
  const form = use(FormContext),
    stage = useRef<HTMLDivElement>(null),
    held = useRef<{ key: FieldKey; dx: number; dy: number } | null>(null);
  const [typed, setTyped] = useState(() => beginning(fields, form?.state.values)),
    [said, setSaid] = useState("");
  const change = (key: FieldKey, part: Partial<Typed>) => setTyped((before) => ({ ...before, [key]: { ...before[key], ...part } }));
  const fieldOf = (key: FieldKey): Field => {
    const it = typed[key];
    return { key, ...it, x: numberOf(it.x), y: numberOf(it.y), w: numberOf(it.w), size: numberOf(it.size) };
  };
  const move = (key: FieldKey, { x, y }: { x: number; y: number }) => {
    change(key, { x: written(x), y: written(y) });
    setSaid(`${FIELD_WORDS[key]}: cách trái ${written(x)} mm, cách trên ${written(y)} mm`);
  };
  const point = (event: PointerEvent) => {
    const box = stage.current!.getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * sheet.widthMm, y: ((event.clientY - box.top) / box.height) * sheet.heightMm };
  };
  const take = (key: FieldKey) => (event: PointerEvent<HTMLButtonElement>) => {
    const at = point(event),
      field = fieldOf(key);
    held.current = { key, dx: at.x - field.x, dy: at.y - field.y };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent) => {
    const it = held.current;
    if (!it) return;
    const at = point(event);
    move(it.key, within({ ...fieldOf(it.key), x: Math.round((at.x - it.dx) * 2) / 2, y: Math.round((at.y - it.dy) * 2) / 2 }, sheet));
  };
  const step = (key: FieldKey) => (event: KeyboardEvent) => {
    const next = stepped(fieldOf(key), event.key, event.shiftKey, sheet);
    if (!next) return;
    event.preventDefault();
    move(key, next);
  };
  return (
    <>
      <p className="hint" id="keo-o">
        Kéo ô bằng chuột hoặc ngón tay. Bằng bàn phím: chọn ô rồi bấm phím mũi tên, mỗi lần 0,5 mm; giữ Shift thì 5 mm. Hoặc gõ số ở bảng
        dưới.
      </p>
      <div
        className="stockstage"
        ref={stage}
        role="group"
        aria-label="Phôi và các ô"
        style={{ aspectRatio: `${sheet.widthMm} / ${sheet.heightMm}` }}
      >
        {stock && <img src={stock} alt="Ảnh phôi" draggable={false} />}
        {FIELD_KEYS.filter((key) => typed[key].on).map((key) => {
          const it = fieldOf(key),
            sample = key === "qr" ? "QR" : it.caps ? samples[key].toLocaleUpperCase("vi") : samples[key];
          return (
            <button
              key={key}
              type="button"
              className="stockfield"
              aria-describedby="keo-o"
              aria-label={`Ô ${FIELD_WORDS[key]}, cách trái ${written(it.x)} mm, cách trên ${written(it.y)} mm: ${sample}`}
              style={{
                left: `${(it.x / sheet.widthMm) * 100}%`,
                top: `${(it.y / sheet.heightMm) * 100}%`,
                width: `${(it.w / sheet.widthMm) * 100}%`,
                ...(key === "qr" ? { aspectRatio: "1" } : {}),
                fontSize: `${((it.size * 25.4) / 72 / sheet.widthMm) * 100}cqw`,
                textAlign: it.align,
                fontWeight: it.bold ? 700 : 400,
                fontStyle: it.italic ? "italic" : "normal",
              }}
              onPointerDown={take(key)}
              onPointerMove={drag}
              onPointerUp={() => {
                held.current = null;
              }}
              onKeyDown={step(key)}
            >
              {sample}
            </button>
          );
        })}
      </div>
      <p className="sr" role="status">
        {said}
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="Vị trí từng ô, tính bằng mm">
        <table className="tbl tbl--tight tbl--first stockrows" aria-label="Vị trí từng ô">
          <thead>
            <tr>
              <th scope="col">Ô</th>
              <th scope="col">In</th>
              <th scope="col">Cách trái (mm)</th>
              <th scope="col">Cách trên (mm)</th>
              <th scope="col">Rộng (mm)</th>
              <th scope="col">Cỡ chữ</th>
              <th scope="col">Căn</th>
              <th scope="col">Kiểu chữ</th>
            </tr>
          </thead>
          <tbody>
            {FIELD_KEYS.map((key) => (
              <FieldRow key={key} name={key} it={typed[key]} change={(part) => change(key, part)} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
