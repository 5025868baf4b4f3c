import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { postLine } from "@/lib/people/words";
import type { Actor } from "@/lib/tenancy/actor";

/** The provinces in which the account has a person, with the posts in force and the way to the desk. */
export function OwnProvinces({ actors, level = 2 }: { actors: Actor[]; level?: 2 | 3 }) {
  const Heading = level === 2 ? "h2" : "h3";
  if (actors.length === 0) {
    return (
      <Empty title="Chưa được giao việc ở tỉnh nào">
        Khi quản trị của tỉnh gắn tài khoản này với một người, tên tỉnh và chức vụ sẽ hiện ở đây.
      </Empty>
    );
  }
  return (
    <ul className="own">
      {actors.map((actor) => (
        <li key={actor.provinceSlug}>
          <div>
            <Heading>{actor.provinceName}</Heading>
            <p className="meta">
              {actor.name}
              {actor.title ? `, ${actor.title}` : ""}
            </p>
            {actor.posts.length > 0 ? (
              <ul className="own__posts">
                {actor.posts.map((post) => (
                  <li key={post.id}>{postLine(post)}</li>
                ))}
              </ul>
            ) : (
              <p>
                Chưa có chức vụ đang hiệu lực. Quản trị của tỉnh giao chức vụ; chức vụ có thẩm quyền có hiệu lực khi người thứ hai xác nhận.
              </p>
            )}
          </div>
          <ButtonLink href={`/${actor.provinceSlug}/viec`} icon="tasks">
            Việc cần làm
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
