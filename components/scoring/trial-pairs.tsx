import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { SelectField } from "@/components/ui/field";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { formatAmount } from "@/lib/criteria/points";
import type { Item, Version } from "@/lib/criteria/table";
import type { Tried } from "@/lib/scoring/trial/figures";
import { candidates, type Chosen } from "@/lib/scoring/trial/pairs";
import { CHOICE } from "@/lib/scoring/trial/view";
import { triedWords } from "@/lib/scoring/trial/words";

const BY_WORDS = { hand: "ghép tay", key: "cùng tiêu chí", name: "cùng tên", none: "chưa ghép", taken: "ghép trùng" } as const;
type Props = { items: Tried[]; dropped: Item[]; old: Version; year: string; chosen: Chosen; all: boolean; here: string };

/** Which item of last year stands for which of the draft; whoever tries it corrects that here, and nothing of it is kept. */
export function TrialPairs({ items, dropped, old, year, chosen, all, here }: Props) {
  const open = items.filter(({ by, item }) => all || by !== "key" || chosen[item.key] !== undefined);
  const kept = Object.entries(chosen).filter(([key]) => !open.some(({ item }) => item.key === key));
  return (
    <Panel
      id="ghep"
      title="Tiêu chí được thử với số liệu nào"
      aside={
        <span className="meta num">
          {items.filter(({ state }) => state === "tried").length} trên {items.length} tiêu chí thử được
        </span>
      }
    >
      <p>
        {open.length === 0
          ? `Mọi tiêu chí được ghép sẵn với tiêu chí cùng gốc năm ${year}.`
          : `Tiêu chí giữ nguyên từ năm trước được ghép sẵn. Tiêu chí còn lại chọn tiêu chí năm ${year} tương ứng rồi thử lại.`}{" "}
        Việc ghép chỉ để xem, không ghi vào bảng.
      </p>
      <form method="get" action={here} className="form" aria-label="Ghép tiêu chí">
        {all && <input type="hidden" name="tat-ca" value="1" />}
        {kept.map(([key, value]) => (
          <input key={key} type="hidden" name={`${CHOICE}${key}`} value={value || "khong"} />
        ))}
        {open.length > 0 && (
          <ul className="trial__pairs">
            {open.map((it) => (
              <PairLine key={it.item.key} it={it} old={old} year={year} chosen={chosen[it.item.key]} />
            ))}
          </ul>
        )}
        <div className="acts">
          {open.length > 0 && (
            <Button type="submit" kind="primary" icon="hist">
              Thử lại
            </Button>
          )}
          {!all && <Go href={`${here}?tat-ca=1#ghep`}>Sửa cả các tiêu chí đã ghép sẵn</Go>}
          {(all || Object.keys(chosen).length > 0) && <Go href={here}>Về cách ghép sẵn</Go>}
        </div>
      </form>
      {items.some((it) => it.by === "key" && !open.includes(it) && triedWords(it) !== "") && (
        <>
          <h3>Cần biết khi đọc kết quả</h3>
          <ul className="criteria__changes">
            {items
              .filter((it) => !open.includes(it))
              .flatMap((it) => {
                const words = triedWords(it);
                return words
                  ? [
                      <li key={it.item.key}>
                        <span className="num">{it.item.number}.</span> {it.item.name}: {words}
                      </li>,
                    ]
                  : [];
              })}
          </ul>
        </>
      )}
      {dropped.length > 0 && (
        <>
          <h3>Tiêu chí năm {year} không còn trong bảng</h3>
          <ul className="criteria__changes">
            {dropped.map(({ key, number, name, max }) => (
              <li key={key}>
                <span className="num">{number}.</span> {name}
                {Number(max) > 0 && (
                  <>
                    {" "}
                    (<span className="num">{formatAmount(max)}</span> điểm)
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function PairLine({ it, old, year, chosen }: { it: Tried; old: Version; year: string; chosen: string | undefined }) {
  const { item, section, by, state } = it,
    words = triedWords(it),
    name = `${CHOICE}${item.key}`;
  const value = chosen === undefined ? "tu-dong" : chosen === "" ? "khong" : chosen,
    joined = it.old && by !== "hand" ? `Ghép sẵn: ${it.old.number}. ${it.old.name}` : "Chưa ghép";
  return (
    <li className="trial__pair">
      <div>
        <b>
          <span className="num">{item.number}.</span> {item.name}
        </b>
        {words && <p className="meta">{words}</p>}
      </div>
      <Chip kind={state === "tried" ? "done" : section.kind === "MAIN" ? "warn" : "na"}>
        {state === "tried" ? BY_WORDS[by] : section.kind === "MAIN" ? "Chưa thử được" : BY_WORDS[by]}
      </Chip>
      <SelectField
        name={name}
        label={`Số liệu năm ${year} của tiêu chí`}
        defaultValue={value}
        options={[
          { value: "tu-dong", label: joined },
          { value: "khong", label: "Không ghép" },
          ...candidates(section.kind, old).map((one) => ({ value: one.key, label: `${one.number}. ${one.name}` })),
        ]}
      />
    </li>
  );
}
