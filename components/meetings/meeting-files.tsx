import { FileActs } from "@/components/evidence/file-acts";
import { UploadField } from "@/components/evidence/upload-field";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { MeetingFile } from "@/lib/meetings/queries";
import { fileHref, PHOTO, SCAN } from "@/lib/storage/words";

type FilesProps = {
  tinh: string;
  meetingId: string;
  files: MeetingFile[];
  acts: { photo?: FormAction; scan?: FormAction; remove?: FormAction; seal?: FormAction };
};

const sizeWords = (bytes: number) =>
  bytes < 10_486
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1_048_576).toLocaleString("vi-VN", { maximumFractionDigits: bytes < 104_858 ? 2 : 1 })} MB`;

/** Photos of the meeting with words for those who cannot see them, and the scan of the signed minutes. */
export function MeetingFiles({ tinh, meetingId, files, acts }: FilesProps) {
  const photos = files.filter(({ kind }) => kind === "meeting_photo"),
    scans = files.filter(({ kind }) => kind === "meeting_scan");
  if (files.length === 0 && !acts.photo && !acts.scan) return null;
  return (
    <Panel title="Ảnh và bản chụp" id="tep">
      {photos.length > 0 && (
        <div className="meet-photos">
          {photos.map((file) => (
            <figure key={file.useId}>
              {file.sealed ? (
                <p className="soft">Ảnh đã được niêm phong.</p>
              ) : (
                <a href={fileHref(tinh, file.useId)}>
                  <img src={fileHref(tinh, file.useId)} alt={file.altText ?? ""} loading="lazy" />
                </a>
              )}
              <figcaption>{file.caption}</figcaption>
              <FileActs sealed={file.sealed} hidden={{ meetingId, useId: file.useId }} acts={acts} from="cuộc họp" />
            </figure>
          ))}
        </div>
      )}
      {scans.length > 0 && (
        <ul className="meet-people">
          {scans.map((file) => (
            <li key={file.useId}>
              {file.sealed ? (
                <span className="soft">{file.originalName}: đã niêm phong</span>
              ) : (
                <Go className="file" href={fileHref(tinh, file.useId)} target="_blank">
                  <b>{file.mediaType === "application/pdf" ? "PDF" : "ẢNH"}</b>
                  <span>
                    {file.caption ?? file.originalName}, {sizeWords(file.bytes)}
                  </span>
                </Go>
              )}
              <FileActs sealed={file.sealed} hidden={{ meetingId, useId: file.useId }} acts={acts} from="cuộc họp" />
            </li>
          ))}
        </ul>
      )}
      {files.length === 0 && <p className="soft">Chưa có ảnh hoặc bản chụp nào.</p>}
      {(acts.photo || acts.scan) && (
        <div className="acts meet-next">
          {acts.photo && (
            <ConfirmForm
              action={acts.photo}
              open={{ label: "Thêm ảnh", icon: "plus" }}
              title="Thêm ảnh cuộc họp"
              submit="Thêm ảnh"
              safe="Không thêm"
              hidden={{ meetingId }}
            >
              <UploadField name="photo" label="Ảnh cuộc họp" limits={PHOTO} />
              <TextField name="caption" label="Chú thích" hint="Hiện dưới ảnh: ai, làm gì, ở đâu." />
              <AreaField name="altText" label="Mô tả ảnh" rows={2} hint="Đọc cho người không nhìn thấy ảnh." />
            </ConfirmForm>
          )}
          {acts.scan && (
            <ConfirmForm
              action={acts.scan}
              open={{ label: "Thêm bản chụp biên bản", icon: "plus" }}
              title="Thêm bản chụp biên bản giấy"
              submit="Thêm bản chụp"
              safe="Không thêm"
              hidden={{ meetingId }}
            >
              <UploadField
                name="scan"
                label="Bản chụp biên bản giấy"
                limits={SCAN}
                hint="Biên bản nhiều trang thì gộp thành một tệp PDF, hoặc thêm từng trang."
              />
            </ConfirmForm>
          )}
        </div>
      )}
    </Panel>
  );
}
