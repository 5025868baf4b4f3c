import { Photos } from "@/components/evidence/photos";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, DateField, SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Leader } from "@/components/ui/leader";
import { Panel } from "@/components/ui/panel";
import type { ModelPage, ModelSeen } from "@/lib/movements/role-model-queries";
import { storyParts } from "@/lib/movements/story";
import { asksConsent, FIELD_WORDS, MODEL_KIND_WORDS } from "@/lib/movements/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { placeLine } from "./model-list";

export function ModelStory({
  tinh,
  it,
  hidden,
  acts,
}: {
  tinh: string;
  it: ModelSeen;
  hidden: Record<string, string>;
  acts: { add?: FormAction; remove?: FormAction; seal?: FormAction };
}) {
  return (
    <Panel title="Câu chuyện">
      {it.merit && <p className="mv-slogan">{it.merit}</p>}
      <div className="mv-story">
        {it.story ? (
          storyParts(it.story).map(({ heading, text }, n) =>
            heading ? (
              <h3 key={n}>{text}</h3>
            ) : (
              <p key={n} className="meet-prose">
                {text}
              </p>
            ),
          )
        ) : (
          <p className="soft">Chưa viết câu chuyện.</p>
        )}
      </div>
      <h3 className="mv-head">Ảnh</h3>
      <Photos tinh={tinh} photos={it.pictures} hidden={hidden} from="câu chuyện" acts={acts} />
    </Panel>
  );
}

/** Who it is, who named and chose them, and that they agreed. */
export function ModelFacts({ it, year }: { it: ModelSeen; year: string }) {
  return (
    <Panel title="Thông tin">
      <Leader
        wrap
        lines={[
          { label: "Là", value: [MODEL_KIND_WORDS[it.kind], placeLine(it)].filter(Boolean).join(". ") },
          { label: "Lĩnh vực", value: FIELD_WORDS[it.field] },
          ...(it.movement
            ? [{ label: "Trong phong trào", value: <Go href={`${year}/phong-trao/${it.movement.id}`}>{it.movement.name}</Go> }]
            : []),
          { label: "Đơn vị giới thiệu", value: it.unitName },
          ...(it.proposedAt
            ? [{ label: "Giới thiệu lúc", value: `${momentWords(it.proposedAt)}${it.proposedBy ? `, ${it.proposedBy}` : ""}` }]
            : []),
          ...(asksConsent(it.kind)
            ? [
                {
                  label: "Người được nêu gương đồng ý",
                  value: it.consentOn ? [dateWords(it.consentOn), it.consentNote].filter(Boolean).join(". ") : "chưa ghi",
                },
              ]
            : []),
          ...(it.chosenOn
            ? [
                { label: "Khối chọn ngày", value: dateWords(it.chosenOn) },
                {
                  label: "Căn cứ",
                  value: it.meeting ? (
                    <Go href={`${year}/hoi-nghi/${it.meeting.id}`}>{it.chosenBasis}</Go>
                  ) : (
                    [it.chosenBasis, it.chosenBy].filter(Boolean).join(", ")
                  ),
                },
              ]
            : []),
          ...(it.source ? [{ label: "Nguồn", value: it.source }] : []),
        ]}
      />
    </Panel>
  );
}

type SpreadProps = { it: ModelSeen; today: string; acts?: { spread: FormAction; drop: FormAction } | undefined };
/** Where it was told, so that others follow it. */
export function SpreadPanel({ it, today, acts }: SpreadProps) {
  if (it.state !== "chosen") return null;
  return (
    <Panel title={`Nhân rộng (${it.spread.length})`} id="nhan-rong">
      {it.spread.length === 0 && <p className="soft">Chưa ghi lần giới thiệu nào.</p>}
      <ul className="meet-people">
        {it.spread.map((one) => (
          <li key={one.id}>
            <p>
              <span className="num">{dateWords(one.toldOn)}</span>, <b className="strong">{one.place}</b>
              {one.by && <span className="meta">. {one.by} ghi</span>}
            </p>
            {one.note && <p className="meet-prose">{one.note}</p>}
            {acts && (
              <ConfirmForm
                action={acts.drop}
                open={{ label: "Bỏ", small: true }}
                title="Bỏ lần giới thiệu ghi nhầm?"
                submit="Bỏ"
                safe="Giữ lại"
                hidden={{ modelId: it.id, spreadId: one.id }}
                effects={[{ text: "Lần giới thiệu này không còn được tính." }]}
              />
            )}
          </li>
        ))}
      </ul>
      {acts && (
        <div className="meet-next">
          <ConfirmForm
            action={acts.spread}
            open={{ label: "Ghi lần giới thiệu", icon: "plus" }}
            title="Ghi lần giới thiệu, nhân rộng"
            submit="Ghi lần giới thiệu"
            safe="Không ghi"
            hidden={{ modelId: it.id }}
          >
            <DateField name="toldOn" label="Ngày" defaultValue={today} />
            <TextField name="place" label="Nơi giới thiệu" hint="Ví dụ: Báo tỉnh, hội nghị chuyên đề của khối, trang tin của đơn vị." />
            <AreaField name="note" label="Cách nhân rộng" optional rows={3} />
          </ConfirmForm>
        </div>
      )}
    </Panel>
  );
}

export type ChoiceActs = {
  propose?: FormAction | undefined;
  choose?: FormAction | undefined;
  byResolution?: FormAction | undefined;
  giveBack?: FormAction | undefined;
  decline?: FormAction | undefined;
};

/** The next deed on a story: the unit proposes it, the bloc chooses it or says why not. */
export function ModelActs({ it: { model: it, resolutions, today }, acts }: { it: ModelPage; acts: ChoiceActs }) {
  const hidden = { modelId: it.id, version: String(it.version) };
  return (
    <>
      {acts.propose && (
        <ConfirmForm
          action={acts.propose}
          open={{ label: "Giới thiệu với khối", kind: "primary" }}
          title={`Giới thiệu “${it.name}” với khối?`}
          submit="Giới thiệu với khối"
          safe="Chưa giới thiệu"
          hidden={hidden}
          effects={[
            { text: "Mọi đơn vị trong khối đọc được tên, câu chuyện và ảnh." },
            { text: "Đơn vị không sửa được nữa, trừ khi khối trả lại." },
          ]}
        />
      )}
      {acts.choose && (
        <ConfirmForm
          action={acts.choose}
          open={{ label: "Chọn làm điển hình", kind: "primary" }}
          title={`Chọn “${it.name}” làm điển hình của khối?`}
          submit="Chọn làm điển hình"
          safe="Chưa chọn"
          hidden={hidden}
        >
          <DateField name="chosenOn" label="Ngày chọn" defaultValue={today} />
          <TextField name="basis" label="Căn cứ" optional hint="Để trống thì ghi là Khối trưởng hoặc Khối phó chọn." />
        </ConfirmForm>
      )}
      {acts.byResolution && resolutions.length > 0 && (
        <ConfirmForm
          action={acts.byResolution}
          open={{ label: "Ghi theo biểu quyết" }}
          title="Chọn theo biểu quyết của cuộc họp"
          submit="Ghi cuộc họp đã chọn"
          safe="Không ghi"
          hidden={hidden}
        >
          <SelectField
            name="resolutionId"
            label="Nội dung đã biểu quyết"
            empty="Chọn nội dung"
            defaultValue=""
            options={resolutions.map(({ id, text, meeting }) => ({
              value: id,
              label: text.length > 90 ? `${text.slice(0, 90)}…` : text,
              group: meeting,
            }))}
          />
        </ConfirmForm>
      )}
      {acts.giveBack && (
        <ConfirmForm
          action={acts.giveBack}
          open={{ label: "Trả lại" }}
          title={`Trả lại “${it.name}” để bổ sung`}
          submit="Trả lại để bổ sung"
          safe="Không trả lại"
          hidden={hidden}
        >
          <AreaField name="reason" label="Nội dung cần bổ sung" rows={3} />
        </ConfirmForm>
      )}
      {acts.decline && (
        <ConfirmForm
          action={acts.decline}
          open={{ label: "Không chọn" }}
          title={`Không chọn “${it.name}”`}
          submit="Ghi không chọn"
          safe="Chưa quyết định"
          hidden={hidden}
        >
          <AreaField name="reason" label="Lý do" rows={3} />
        </ConfirmForm>
      )}
    </>
  );
}
