"use client";
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { Cell } from "@/lib/criteria/method";
import { meterOf, SAMPLE_UNITS, type SampleInputs, sampleOf, samplesOf, type Sums, tried } from "@/lib/criteria/sample";
import type { ItemMethod } from "@/lib/criteria/words";

type Props = { method: ItemMethod; start: Record<string, string>; sums: Sums | null; scale: string };

/** What stands in the form around it, read anew with every key. */
function useTyped(start: Record<string, string>) {
  const here = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState(start);
  useEffect(() => {
    const around = here.current?.closest("form");
    if (!around) return;
    const look = () =>
      setForm(Object.fromEntries([...new FormData(around)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []))));
    look();
    around.addEventListener("input", look);
    return () => around.removeEventListener("input", look);
  }, []);
  return { here, form };
}

/** Beside the parameters of one item: where the sum stands, and an example by the same calculation as on the sheet. */
export function ItemLive({ method, start, sums, scale }: Props) {
  const { here, form } = useTyped(start);
  const [own, setOwn] = useState<Record<string, SampleInputs>>({});
  const samples = Array.from({ length: samplesOf(method) }, (_, at) => ({ ...sampleOf(method, form, at), ...own[at] }));
  const meter = sums && meterOf(sums, scale, { sectionId: form.sectionId ?? "", max: form.max ?? "" });
  const result = tried(method, form, samples);
  const change = (at: number, field: string, value: SampleInputs[string]) =>
    setOwn((before) => ({ ...before, [at]: { ...before[at], [field]: value } }));
  return (
    <div ref={here} className="criteria__live">
      {meter && (
        <p className={`num criteria__meter${meter.fits ? "" : " is-over"}`} role="status">
          <Icon name={meter.fits ? "info" : "warn"} size="s" /> <b>{meter.section}</b> {meter.table}
        </p>
      )}
      <section className="criteria__example" aria-label="Ví dụ tính thử">
        <h3>Ví dụ tính thử</h3>
        {"waits" in result ? (
          <p className="meta">{result.waits}</p>
        ) : (
          <>
            <p className="meta">Ghi số liệu giả định để xem điểm; các ô này không được lưu.</p>
            {result.lines.map(({ points, words }, at) => (
              <div className="criteria__try" key={SAMPLE_UNITS[at]}>
                {result.lines.length > 1 && <b>{SAMPLE_UNITS[at]}</b>}
                <div className="criteria__figures">
                  {result.cells.map((cell) => (
                    <SampleCell
                      key={cell.field}
                      cell={cell}
                      unit={result.lines.length > 1 ? SAMPLE_UNITS[at]! : ""}
                      value={samples[at]![cell.field]}
                      change={(value) => change(at, cell.field, value)}
                    />
                  ))}
                </div>
                <output className="num">
                  {points !== null && <b>{points} điểm.</b>} {words}
                </output>
              </div>
            ))}
          </>
        )}
      </section>
    </div>
  );
}

type CellProps = { cell: Cell; unit: string; value: SampleInputs[string] | undefined; change: (value: SampleInputs[string]) => void };

/** Without a name, so that the form sends nothing of it. */
function SampleCell({ cell, unit, value, change }: CellProps) {
  const label = (
    <span className="label">
      {cell.label}
      {unit && <span className="sr">, {unit}</span>}
    </span>
  );
  if (cell.kind === "tick")
    return (
      <label className="opt">
        <input type="checkbox" checked={value === true} onChange={({ target }) => change(target.checked)} />
        <span>{cell.label}</span>
      </label>
    );
  if (cell.kind === "ticks") {
    const done = Array.isArray(value) ? value : [];
    return (
      <fieldset className="fieldset">
        <legend className="label">{cell.label}</legend>
        {cell.options.map(({ key, name }) => (
          <label className="opt" key={key}>
            <input
              type="checkbox"
              checked={done.includes(key)}
              onChange={({ target }) => change(target.checked ? [...done, key] : done.filter((one) => one !== key))}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
    );
  }
  if (cell.kind === "choice" || cell.kind === "yes_no") {
    const options =
      cell.kind === "choice"
        ? cell.options
        : [
            { key: "yes", name: cell.yes },
            { key: "no", name: cell.no },
          ];
    return (
      <label>
        {label}
        <select className="input" value={String(value ?? "")} onChange={({ target }) => change(target.value)}>
          {options.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <label>
      {label}
      <input
        className="input input--num"
        inputMode="decimal"
        autoComplete="off"
        value={String(value ?? "")}
        onChange={({ target }) => change(target.value)}
      />
    </label>
  );
}
