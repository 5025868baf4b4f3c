"use client";
import { use } from "react";
import { FormContext, fieldId } from "@/components/ui/form-context";
import { ALIGN_WORDS, ALIGNS, FIELD_WORDS, type Field, type FieldKey } from "@/lib/council/honours/certificates/fields";

export type Typed = Pick<Field, "on" | "align" | "bold" | "italic" | "caps"> & Record<"x" | "y" | "w" | "size", string>;
/** A number as it is being typed; nothing yet is nought. */
export const numberOf = (text: string): number => Number(text.trim().replace(",", ".")) || 0;
const MEASURES = { x: "cách trái", y: "cách trên", w: "bề rộng", size: "cỡ chữ" } as const;

/** The same field in numbers, for hands that do not drag and for browsers without script. */
export function FieldRow({ name: key, it, change }: { name: FieldKey; it: Typed; change: (part: Partial<Typed>) => void }) {
  const form = use(FormContext),
    label = FIELD_WORDS[key],
    wrong = (part: string) => form?.state.fields?.[`${key}_${part}`];
  const id = (part: string) => (form ? fieldId(form.id, `${key}_${part}`) : undefined);
  const tick = (part: "on" | "bold" | "italic" | "caps", words: string, shown?: string) => (
    <label className="stocktick">
      <input
        type="checkbox"
        id={id(part)}
        name={`${key}_${part}`}
        checked={it[part]}
        onChange={(event) => change({ [part]: event.target.checked })}
        aria-label={`${label}: ${words}`}
      />
      {shown}
    </label>
  );
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{tick("on", "in ô này")}</td>
      {(Object.keys(MEASURES) as (keyof typeof MEASURES)[]).map((part) => (
        <td key={part}>
          <input
            className="input input--num"
            inputMode="decimal"
            autoComplete="off"
            id={id(part)}
            name={`${key}_${part}`}
            value={it[part]}
            onChange={(event) => change({ [part]: event.target.value })}
            aria-label={`${label}: ${MEASURES[part]}`}
            aria-invalid={wrong(part) ? true : undefined}
          />
          {wrong(part)?.map((words) => (
            <span key={words} className="wrong">
              {words}
            </span>
          ))}
        </td>
      ))}
      <td>
        <select
          className="input"
          id={id("align")}
          name={`${key}_align`}
          value={it.align}
          onChange={(event) => change({ align: event.target.value as Field["align"] })}
          aria-label={`${label}: căn`}
        >
          {ALIGNS.map((align) => (
            <option key={align} value={align}>
              {ALIGN_WORDS[align]}
            </option>
          ))}
        </select>
      </td>
      <td>
        {tick("bold", "chữ đậm", "Đậm")}
        {tick("italic", "chữ nghiêng", "Nghiêng")}
        {tick("caps", "chữ hoa", "Hoa")}
      </td>
    </tr>
  );
}
