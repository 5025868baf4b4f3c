import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import type { OpenTask } from "@/lib/year/handover/open-work";

/** What the next year takes over unfinished, each leading to where it is dealt with. */
export const OpenTaskList = ({ tasks, home }: { tasks: readonly OpenTask[]; home: string }) =>
  tasks.length === 0 ? (
    <Empty title="Không có việc nào còn dở">Hồ sơ đề nghị chưa có kết quả, biên bản chưa ký, bảng điểm chưa chốt sẽ hiện ở đây.</Empty>
  ) : (
    <ul className="plain-list">
      {tasks.map(({ kind, ref, words, place }) => (
        <li key={`${kind}-${ref}`}>
          <Go href={`${home}${place}`}>{words}</Go>
        </li>
      ))}
    </ul>
  );
