import { LaunchedBy } from "@/components/movements/launched-by";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { MovementSeen } from "@/lib/movements/queries";
import { CAMPAIGN_WORDS, UNVERIFIED } from "@/lib/movements/words";
import { dateWords } from "@/lib/provinces/dates";

/** What was launched: form, period, levels, aims; as it would stand on the paper. */
export function MovementFacts({ it }: { it: MovementSeen }) {
  const parts: [string, string | null][] = [
    ["Mục tiêu, yêu cầu", it.aims],
    ["Nội dung thi đua", it.contents],
    ["Biện pháp", it.measures],
  ];
  return (
    <Panel title="Nội dung phong trào">
      {it.invented && (
        <Note kind="info" title="Có phần minh họa">
          {it.invented}
        </Note>
      )}
      <Leader
        wrap
        lines={[
          { label: "Hình thức", value: `${it.formName}${it.formLabel ? ` (hồ sơ ghi: ${it.formLabel})` : ""}` },
          ...(it.form ? [{ label: "Theo", value: `${it.form.law}${it.form.verified ? "" : `. ${UNVERIFIED}`}` }] : []),
          { label: "Ngày phát động", value: dateWords(it.launchedOn) },
          { label: "Thời gian thực hiện", value: `${dateWords(it.startsOn)} – ${dateWords(it.endsOn)}` },
          ...(it.joinBy ? [{ label: "Hạn đăng ký tham gia", value: dateWords(it.joinBy) }] : []),
          ...(it.source ? [{ label: "Nguồn", value: it.source }] : []),
        ]}
      />
      <h3 className="mv-head">Cấp phát động</h3>
      <LaunchedBy launches={it.launches} papers />
      {it.slogan && <p className="mv-slogan">“{it.slogan}”</p>}
      {parts
        .filter(([, text]) => text)
        .map(([title, text]) => (
          <div key={title}>
            <h3 className="mv-head">{title}</h3>
            <p className="meet-prose">{text}</p>
          </div>
        ))}
    </Panel>
  );
}

const kinds = Object.entries(CAMPAIGN_WORDS).map(([value, label]) => ({ value, label }));
type LinksProps = { it: MovementSeen; campaigns: readonly { name: string }[]; acts?: { link: FormAction; unlink: FormAction } | undefined };

/** Campaigns, schemes, funds and events the movement is linked to. */
export function MovementLinks({ it, campaigns, acts }: LinksProps) {
  if (it.links.length === 0 && !acts) return null;
  return (
    <Panel title="Gắn với cuộc vận động, đề án, sự kiện" id="gan-voi">
      {it.links.length === 0 && <p className="soft">Chưa gắn với cuộc vận động, đề án hay sự kiện nào.</p>}
      <ul className="meet-people">
        {it.links.map(({ id, kind, name, issuer, note }) => (
          <li key={id}>
            <p>
              <span className="meta">{CAMPAIGN_WORDS[kind]}:</span> <b className="strong">{name}</b>
              {issuer && <span className="meta">, {issuer}</span>}
            </p>
            {note && <p className="meet-prose">{note}</p>}
            {acts && (
              <ConfirmForm
                action={acts.unlink}
                open={{ label: "Bỏ gắn", small: true }}
                title={`Bỏ gắn với “${name}”?`}
                submit="Bỏ gắn"
                safe="Giữ lại"
                hidden={{ movementId: it.id, linkId: id }}
                effects={[{ text: "Phong trào không còn ghi gắn với nội dung này." }]}
              />
            )}
          </li>
        ))}
      </ul>
      {acts && (
        <div className="meet-next">
          <ConfirmForm
            action={acts.link}
            open={{ label: "Gắn thêm", icon: "plus" }}
            title="Gắn phong trào với"
            submit="Gắn"
            safe="Không gắn"
          >
            <HiddenField name="movementId" value={it.id} />
            <SelectField name="kind" label="Loại" options={kinds} empty="Chọn loại" defaultValue="" />
            <TextField name="name" label="Tên" list="ten-cuoc-van-dong" hint="Tên đã dùng trong tỉnh hiện ra để chọn." autoComplete="off" />
            <datalist id="ten-cuoc-van-dong">
              {[...new Set(campaigns.map(({ name }) => name))].map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </datalist>
            <TextField name="issuer" label="Cơ quan chủ trì" optional />
            <AreaField name="note" label="Nội dung gắn kết" optional rows={2} />
          </ConfirmForm>
        </div>
      )}
    </Panel>
  );
}
