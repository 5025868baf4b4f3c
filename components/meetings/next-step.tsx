import { UploadField } from "@/components/evidence/upload-field";
import { Button, ButtonLink } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { CopyBox } from "@/components/ui/copy-box";
import { DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { wordsOf } from "@/lib/problems/catalogue";
import type { Obstacle } from "@/lib/meetings/rules";
import { momentWords } from "@/lib/provinces/dates";
import { SCAN } from "@/lib/storage/words";

export function Obstacles({ what, obstacles }: { what: string; obstacles: Obstacle[] }) {
  if (obstacles.length === 0) return null;
  return (
    <div className="note note--warn">
      <Icon name="warn" />
      <div>
        <b>{what}</b>
        <ul className="meet-list">
          {obstacles.map(({ code, facts }) => (
            <li key={code}>{wordsOf(code, facts)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

type BeforeProps = {
  meetingId: string;
  status: "planned" | "invited";
  members: number;
  obstacles: Obstacle[];
  editHref: string;
  invitationHref: string;
  invitation: string;
  /** Sendings so far. */ sent: { number: number; sentAt: string; sentBy: string | null; units: number }[];
  acts: { invite: FormAction; open: FormAction };
};

/** Before the meeting: invite, change, open. */
export function BeforeMeeting({ meetingId, status, members, obstacles, editHref, invitationHref, invitation, sent, acts }: BeforeProps) {
  return (
    <Panel
      title="Việc tiếp theo"
      foot={
        sent.length > 0 && (
          <span className="num">
            {sent
              .map(
                ({ number, sentAt, sentBy, units }) =>
                  `Giấy mời lần ${number}: ${momentWords(sentAt)}, ${units} đơn vị${sentBy ? `, ${sentBy} gửi` : ""}`,
              )
              .join(". ")}
            .
          </span>
        )
      }
    >
      <Obstacles what="Chưa khai mạc được" obstacles={obstacles} />
      <div className="acts meet-do">
        <ButtonLink href={invitationHref} icon="file">
          Mở giấy mời
        </ButtonLink>
        <ConfirmForm
          action={acts.invite}
          open={{
            label: status === "planned" ? "Gửi giấy mời" : "Gửi lại giấy mời",
            icon: "send",
            ...(status === "planned" && obstacles.length > 0 ? { kind: "primary" as const } : {}),
          }}
          title={status === "planned" ? "Gửi giấy mời?" : "Gửi lại giấy mời?"}
          submit={status === "planned" ? "Gửi giấy mời" : "Gửi lại"}
          safe="Chưa gửi"
          hidden={{ meetingId }}
          effects={[
            { text: `${members} đơn vị thành viên của ngày họp thấy giấy mời ở mục Việc cần làm và trả lời ai dự.` },
            { text: "Nội dung giấy mời lúc gửi được giữ lại; gửi cho khách mời bằng bản in, bản Word hoặc Zalo." },
          ]}
        />
        <ButtonLink href={editHref} icon="pen">
          Sửa kế hoạch họp
        </ButtonLink>
        <CopyBox text={invitation} />
        {obstacles.length === 0 ? (
          <ConfirmForm
            action={acts.open}
            open={{ label: "Khai mạc", kind: "primary", icon: "right" }}
            title="Khai mạc cuộc họp?"
            submit="Khai mạc"
            safe="Chưa khai mạc"
            hidden={{ meetingId }}
            effects={[
              { text: `Danh sách điểm danh lập theo ${members} đơn vị thành viên của ngày họp.` },
              { text: "Từ lúc này không sửa kế hoạch họp được nữa." },
            ]}
          />
        ) : (
          <Button notYet="Xem lý do ở trên.">Khai mạc</Button>
        )}
      </div>
    </Panel>
  );
}

type ClosingProps = {
  meetingId: string;
  obstacles: Obstacle[];
  date: string;
  /** Now, on the day of the meeting itself. */ time?: string | undefined;
  action?: FormAction | undefined;
};

/** The chair ends it; everybody sees what still stands in the way. */
export function Closing({ meetingId, obstacles, date, time, action }: ClosingProps) {
  return (
    <Panel title="Kết thúc cuộc họp" id="ket-thuc">
      <Obstacles what="Chưa kết thúc được" obstacles={obstacles} />
      {action ? (
        obstacles.length === 0 ? (
          <ConfirmForm
            action={action}
            open={{ label: "Kết thúc cuộc họp", kind: "primary", icon: "check" }}
            title="Kết thúc cuộc họp?"
            submit="Kết thúc cuộc họp"
            safe="Chưa kết thúc"
            hidden={{ meetingId }}
            effects={[
              { text: "Điểm danh, thảo luận và biểu quyết được chốt, không sửa được nữa." },
              { text: "Sau đó hoàn thiện biên bản, gửi các đơn vị thống nhất, chốt và ký." },
            ]}
          >
            <DateField name="date" label="Ngày kết thúc" defaultValue={date} />
            <TextField name="time" label="Giờ kết thúc" hint="Ví dụ 11:30." autoComplete="off" defaultValue={time} />
          </ConfirmForm>
        ) : (
          <Button notYet="Xem lý do ở trên.">Kết thúc cuộc họp</Button>
        )
      ) : (
        <p className="soft">Khối trưởng hoặc Khối phó bấm kết thúc cuộc họp.</p>
      )}
    </Panel>
  );
}

/** Minutes signed on paper: number, date, scan. */
export function Signing({
  meetingId,
  archive,
  minutesHref,
  action,
}: {
  meetingId: string;
  archive: boolean;
  minutesHref: string;
  action?: FormAction | undefined;
}) {
  return (
    <Panel title="Ký biên bản" id="ky-bien-ban">
      <p>In biên bản, chủ trì và thư ký ký, rồi ghi số, ngày và tải bản chụp lên.</p>
      <p>
        <ButtonLink href={minutesHref} icon="print">
          Mở biên bản để in
        </ButtonLink>
      </p>
      {action ? (
        <Form action={action} submit="Ghi nhận biên bản đã ký" label="Ghi nhận biên bản đã ký">
          <HiddenField name="meetingId" value={meetingId} />
          <TextField name="minutesNumber" label="Số biên bản" hint="Ví dụ 02/BB-KTĐ." autoComplete="off" />
          <DateField name="signedOn" label="Ngày ký" />
          <UploadField name="scan" label="Bản chụp biên bản đã ký" limits={SCAN} optional={archive} />
        </Form>
      ) : (
        <p className="soft">Thư ký khối ghi nhận biên bản đã ký.</p>
      )}
    </Panel>
  );
}
