import { AreaField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";

type DiscussionProps = {
  meetingId: string;
  version: number;
  chairName: string | null;
  chairTitle: string | null;
  secretaryName: string | null;
  discussion: string | null;
  action?: FormAction | undefined;
};

export function Discussion({ meetingId, version, chairName, chairTitle, secretaryName, discussion, action }: DiscussionProps) {
  if (!action)
    return discussion ? (
      <Panel title="Nội dung thảo luận">
        <p className="meet-prose">{discussion}</p>
      </Panel>
    ) : null;
  return (
    <Panel title="Nội dung thảo luận" id="thao-luan">
      <Form action={action} submit="Lưu nội dung" kind="plain" label="Nội dung thảo luận">
        <HiddenField name="meetingId" value={meetingId} />
        <HiddenField name="version" value={String(version)} />
        <div className="meet-fields">
          <TextField name="chairName" label="Chủ trì" defaultValue={chairName ?? ""} autoComplete="off" />
          <TextField name="chairTitle" label="Chức vụ của người chủ trì" optional defaultValue={chairTitle ?? ""} autoComplete="off" />
          <TextField name="secretaryName" label="Thư ký" defaultValue={secretaryName ?? ""} autoComplete="off" />
        </div>
        <AreaField
          name="discussion"
          label="Báo cáo đã trình bày, ý kiến thảo luận"
          optional
          rows={10}
          frame="meet-long"
          defaultValue={discussion ?? ""}
          hint="Mỗi ý một đoạn; in nguyên văn vào biên bản."
        />
      </Form>
    </Panel>
  );
}
