"use client";
import { AreaField } from "@/components/ui/field";
import { GroupFrame } from "@/components/ui/field-frame";
import { useField } from "@/components/ui/form-context";
import { formatPoints } from "@/lib/criteria/points";
import type { WaitingLine } from "@/lib/meetings/votes/waiting";

/** Tick whom the meeting puts forward; who is not first of the ranking has room for the reason. */
export function NominateTable({ lines }: { lines: WaitingLine[] }) {
  const field = useField("line", true);
  return (
    <GroupFrame
      id={field.id}
      name="line"
      choices={lines.map(({ id, unitName }) => ({ value: id, label: unitName }))}
      label="Chọn đơn vị được suy tôn"
      hint={
        lines.some(({ beside }) => beside === null)
          ? "Chọn theo thứ tự xếp hạng thì không cần lý do; bỏ qua đơn vị xếp trên thì ghi lý do, lý do in trong biên bản."
          : undefined
      }
      errors={field.errors}
    >
      {lines.map(({ id, unitName, titleName, inFavour, standing, beside }) => (
        <div className="vote-nominee" key={id}>
          <label className="opt">
            <input type="checkbox" name="line" value={id} defaultChecked={field.ticked(id, false)} />
            <span>
              <b>{unitName}</b>: {titleName}
              {beside && <small>{beside}.</small>}
              <small className="num">{`${standing ? `${standing.rank ? `Hạng ${standing.rank}, ` : ""}${formatPoints(standing.total)} điểm. ` : ""}Đồng ý ${inFavour}.`}</small>
            </span>
          </label>
          {beside === null && standing?.rank !== 1 && (
            <AreaField name={`reason_${id}`} label={`Lý do chọn ${unitName}`} note="khi bỏ qua đơn vị xếp trên" rows={2} />
          )}
        </div>
      ))}
    </GroupFrame>
  );
}
