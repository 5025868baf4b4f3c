import { ButtonLink } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { PUBLISH_WORD } from "@/lib/portal/words";

type Props = {
  khoi: string;
  nam: string;
  /** The number that was settled last, and the one that the public reads. */ last: number | null;
  shown: number | null;
  units: number;
  href: string;
  obstacles: string[];
  publish: FormAction;
  withdraw: FormAction;
};

export function RankingPublishing({ khoi, nam, last, shown, units, href, obstacles, publish, withdraw }: Props) {
  const hidden = { khoi, nam };
  return (
    <Panel title="Công bố">
      <div className="stack">
        {obstacles.length > 0 && (
          <Note kind="warn" title="Chưa công bố được">
            <ul>
              {obstacles.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Note>
        )}
        {shown === null ? (
          <p>Người dân chưa xem được kết quả năm này.</p>
        ) : (
          <p className="num">
            Người dân đang xem kết quả lần {shown}
            {last !== null && last !== shown && `; kết quả mới nhất là lần ${last}`}.
          </p>
        )}
        <div className="acts">
          {obstacles.length === 0 && last !== null && last !== shown && (
            <ConfirmForm
              action={publish}
              open={{ label: shown === null ? "Công bố kết quả" : "Công bố lại", kind: "primary", icon: "news" }}
              title={`Công bố kết quả năm ${nam}?`}
              submit="Công bố kết quả"
              safe="Chưa công bố"
              word={PUBLISH_WORD}
              hidden={{ ...hidden, number: String(last) }}
              effects={[
                { text: `Ai cũng đọc được thứ hạng, điểm từng mục, xếp loại của ${units} đơn vị.` },
                { text: "Gỡ xuống được, phải ghi lý do." },
              ]}
            />
          )}
          {shown !== null && (
            <ButtonLink href={href} icon="right">
              Xem trên cổng
            </ButtonLink>
          )}
          {shown !== null && (
            <ConfirmForm
              action={withdraw}
              open={{ label: "Gỡ kết quả", kind: "danger", icon: "undo" }}
              title="Gỡ kết quả khỏi trang của tỉnh?"
              submit="Gỡ kết quả"
              kind="danger"
              safe="Vẫn công bố"
              hidden={hidden}
              effects={[{ text: "Người dân không xem được nữa; kết quả trong khối giữ nguyên." }]}
            >
              <AreaField name="reason" label="Lý do" rows={3} hint="Lưu trong nhật ký." />
            </ConfirmForm>
          )}
        </div>
      </div>
    </Panel>
  );
}
