import { Chip } from "@/components/ui/chip";
import { CheckField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { GuestLine } from "@/lib/meetings/queries";

type GuestsProps = { guests: GuestLine[]; meetingId: string; acts?: { add: FormAction; edit: FormAction; remove: FormAction } | undefined };

function GuestFields({ guest }: { guest?: GuestLine }) {
  return (
    <>
      <TextField name="fullName" label="Họ tên khách mời" defaultValue={guest?.fullName} autoComplete="off" />
      <TextField name="title" label="Chức vụ" optional defaultValue={guest?.title ?? ""} autoComplete="off" />
      <TextField name="organisation" label="Cơ quan" optional defaultValue={guest?.organisation ?? ""} autoComplete="off" />
      <CheckField
        name="fromBoard"
        label="Đại diện cơ quan chuyên trách thi đua, khen thưởng của tỉnh"
        defaultChecked={guest?.fromBoard ?? false}
      />
      <AreaField
        name="directive"
        label="Ý kiến chỉ đạo"
        optional
        rows={4}
        defaultValue={guest?.directive ?? ""}
        hint="Ghi nguyên ý; in vào biên bản."
      />
    </>
  );
}

/** Guests and what those from the board directed. */
export function Guests({ guests, meetingId, acts }: GuestsProps) {
  if (guests.length === 0 && !acts) return null;
  return (
    <Panel title="Khách mời, ý kiến chỉ đạo" id="khach-moi">
      {guests.length === 0 && <p className="soft">Chưa ghi khách mời nào.</p>}
      <ul className="meet-people">
        {guests.map((guest) => (
          <li key={guest.id}>
            <p>
              <b className="strong">{guest.fullName}</b>
              {[guest.title, guest.organisation]
                .filter(Boolean)
                .map((word) => `, ${word}`)
                .join("")}
            </p>
            {guest.fromBoard && <Chip kind="seal">Cơ quan chuyên trách</Chip>}
            {guest.directive && <p className="meet-prose meet-directive">{guest.directive}</p>}
            {acts && (
              <div className="acts">
                <ConfirmForm
                  action={acts.edit}
                  open={{ label: "Sửa", small: true, icon: "pen" }}
                  title={`Sửa khách mời ${guest.fullName}`}
                  submit="Lưu khách mời"
                  safe="Không sửa"
                  hidden={{ meetingId, guestId: guest.id, version: String(guest.version) }}
                >
                  <GuestFields guest={guest} />
                </ConfirmForm>
                <ConfirmForm
                  action={acts.remove}
                  open={{ label: "Bỏ", small: true, kind: "danger" }}
                  title={`Bỏ khách mời ${guest.fullName}?`}
                  submit="Bỏ khách mời"
                  safe="Giữ lại"
                  kind="danger"
                  effects={[{ text: "Tên và ý kiến chỉ đạo của khách này không còn trong biên bản." }]}
                  hidden={{ meetingId, guestId: guest.id }}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {acts && (
        <div className="meet-next">
          <ConfirmForm
            action={acts.add}
            open={{ label: "Thêm khách mời", icon: "plus" }}
            title="Thêm khách mời"
            submit="Thêm khách mời"
            safe="Không thêm"
            hidden={{ meetingId }}
          >
            <GuestFields />
          </ConfirmForm>
        </div>
      )}
    </Panel>
  );
}
