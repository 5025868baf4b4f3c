import { Go } from "@/components/ui/go";
import { namedUnit, saying, type GatheredUnit } from "@/lib/reports/gather";
import { valueWords } from "@/lib/reports/prefill";
import type { Section } from "@/lib/reports/words";

/** What every unit said under one heading, side by side and named. */
export function UnitSides({ units, section, at }: { units: readonly GatheredUnit[]; section: Section; at: string }) {
  const said = saying(units, section);
  if (said.length === 0) return <p className="soft">Không đơn vị nào nêu nội dung này.</p>;
  return (
    <ul className="rp-sides" aria-label="Nội dung từng đơn vị nêu">
      {said.map((unit) => (
        <li key={unit.unitId} className="rp-side">
          <h3>{namedUnit(unit)}</h3>
          {unit.words[section] && <p>{unit.words[section]}</p>}
          {unit.lines
            .filter((line) => line.section === section)
            .map((line) => (
              <div key={line.key}>
                <p className="num">
                  <b>{line.text}</b>
                  {line.figure && `: thực hiện ${valueWords(line.figure, line.figure.actual)}`}
                </p>
                {line.note && <p>{line.note}</p>}
                <p className="meta">
                  {line.detail} Lấy từ <Go href={`${at}${line.href}`}>{line.source}</Go>.
                </p>
              </div>
            ))}
        </li>
      ))}
    </ul>
  );
}
