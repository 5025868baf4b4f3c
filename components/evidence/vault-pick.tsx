"use client";
import { useState, type ReactNode } from "react";
import { fold } from "@/components/layout/fold";
import { Go } from "@/components/ui/go";
import { Form, type FormAction } from "@/components/ui/form";
import { useField } from "@/components/ui/form-context";
import { HintAndErrors } from "@/components/ui/field-frame";
import { useLive } from "@/components/ui/live";
import { UnsentLabel } from "@/components/ui/unsent-label";

export type VaultChoice = { id: string; title: string; /** Number, day, and in how many places it is used. */ about: string };
type PickProps = { choices: VaultChoice[]; place: ReactNode; link: FormAction; vaultHref: string | undefined };

/** Documents of the unit, several at once; with script a line narrows the list, marks or none. */
export function VaultPick({ choices, place, link, vaultHref }: PickProps) {
  const door = vaultHref && <Go href={vaultHref}>Mở kho minh chứng</Go>;
  if (choices.length === 0)
    return <p className="soft">Kho chưa có tài liệu nào khác. Tài liệu tải lên ở tiêu chí khác hoặc ở kho sẽ chọn được ở đây. {door}</p>;
  return (
    <Form action={link} submit="Gắn vào tiêu chí này" kind="plain" label="Chọn từ kho" extra={door}>
      {place}
      <Choices choices={choices} />
    </Form>
  );
}

function Choices({ choices }: { choices: VaultChoice[] }) {
  const live = useLive(),
    field = useField("evidence", false),
    [words, search] = useState(""),
    [picked, pick] = useState<ReadonlySet<string>>(new Set());
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const shown = (it: VaultChoice) => picked.has(it.id) || wanted.every((word) => fold(`${it.title} ${it.about}`).includes(word));
  const found = choices.filter(shown).length;
  return (
    <fieldset className="fieldset" id={field.id} tabIndex={-1} aria-describedby={field.aria["aria-describedby"]}>
      <legend className="label">Tài liệu của đơn vị</legend>
      {live && choices.length > 6 && (
        <input
          type="search"
          className="input"
          aria-label="Lọc tài liệu theo tên, số, không cần dấu"
          placeholder="Lọc theo tên, số"
          value={words}
          onChange={({ target }) => search(target.value)}
        />
      )}
      {live && words !== "" && (
        <p role="status" className="meta num">
          {found} tài liệu
        </p>
      )}
      <div className="vault-pick" role="group" aria-label="Danh sách tài liệu">
        {choices.map((it) => (
          <label className="opt" key={it.id} hidden={!shown(it)}>
            <input
              type="checkbox"
              name="evidence"
              value={it.id}
              defaultChecked={field.ticked(it.id, false)}
              onChange={({ target }) =>
                pick((before) => {
                  const after = new Set(before);
                  if (target.checked) after.add(it.id);
                  else after.delete(it.id);
                  return after;
                })
              }
            />
            <span>
              {it.title}
              {it.about && <small className="num">{it.about}</small>}
            </span>
          </label>
        ))}
      </div>
      <HintAndErrors id={field.id} errors={field.errors} />
      <UnsentLabel name="evidence" label="Tài liệu của đơn vị" choices={choices.map(({ id, title }) => ({ value: id, label: title }))} />
    </fieldset>
  );
}
