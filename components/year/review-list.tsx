import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { readPath, type Review } from "@/lib/year/prepare/rules";

type Props = {
  id: string;
  reviews: Review[];
  home: string;
  bloc: string;
  /** Holds an office of the new year: may mend there. */ keeps: boolean;
  mark: FormAction;
};

/** What has to be looked at, each leading to where it is mended; mended or looked at, it is gone. */
export function ReviewList({ id, reviews, home, bloc, keeps, mark }: Props) {
  return (
    <Panel
      id="can-xem-lai"
      title={`Cần xem lại (${reviews.length})`}
      flush
      foot={`Sửa xong thì dòng tự mất. Nội dung vẫn đúng thì bấm Giữ nguyên.${keeps ? "" : " Người giữ vị trí của năm mới sửa các nội dung này; chưa có đơn vị đứng đầu thì ghi đơn vị đứng đầu trước."}`}
    >
      <ul className="panel__body review">
        {reviews.map(({ what, title, why, path, ofBloc }) => (
          <li key={what}>
            <Icon name="warn" />
            <div>
              <Go href={`${ofBloc ? bloc : home}${keeps ? path : readPath(path)}`}>{title}</Go>
              <p className="num">{why}</p>
            </div>
            <Form action={mark} submit="Giữ nguyên" kind="quiet" small label={`Giữ nguyên: ${title}`}>
              <HiddenField name="id" value={id} />
              <HiddenField name="what" value={what} />
            </Form>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
