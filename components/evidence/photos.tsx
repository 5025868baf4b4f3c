import { FileActs } from "@/components/evidence/file-acts";
import { UploadField } from "@/components/evidence/upload-field";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { fileHref, PHOTO } from "@/lib/storage/words";

type Photo = { useId: string; caption: string | null; altText: string | null; sealed: boolean };
type PhotosProps = {
  tinh: string;
  photos: readonly Photo[];
  hidden: Record<string, string>;
  from: string;
  acts?: { add?: FormAction | undefined; remove?: FormAction | undefined; seal?: FormAction | undefined };
};

/** Pictures with their captions, and words for those who cannot see them. */
export function Photos({ tinh, photos, hidden, from, acts = {} }: PhotosProps) {
  return (
    <>
      {photos.length > 0 && (
        <div className="meet-photos">
          {photos.map((photo) => (
            <figure key={photo.useId}>
              {photo.sealed ? (
                <p className="soft">Ảnh đã được niêm phong.</p>
              ) : (
                <a href={fileHref(tinh, photo.useId)}>
                  <img src={fileHref(tinh, photo.useId)} alt={photo.altText ?? ""} loading="lazy" />
                </a>
              )}
              <figcaption>{photo.caption}</figcaption>
              {(acts.remove || acts.seal) && (
                <FileActs sealed={photo.sealed} hidden={{ ...hidden, useId: photo.useId }} acts={acts} from={from} />
              )}
            </figure>
          ))}
        </div>
      )}
      {photos.length === 0 && <p className="soft">Chưa có ảnh nào.</p>}
      {acts.add && (
        <div className="acts meet-next">
          <ConfirmForm
            action={acts.add}
            open={{ label: "Thêm ảnh", icon: "plus" }}
            title="Thêm ảnh"
            submit="Thêm ảnh"
            safe="Không thêm"
            hidden={hidden}
          >
            <UploadField name="photo" label="Ảnh" limits={PHOTO} />
            <TextField name="caption" label="Chú thích ảnh" hint="Hiện dưới ảnh: ai, làm gì, ở đâu." />
            <AreaField name="altText" label="Mô tả ảnh" rows={2} hint="Đọc cho người không nhìn thấy ảnh." />
          </ConfirmForm>
        </div>
      )}
    </>
  );
}
