import { DisplayChoices } from "@/components/layout/display-choices";
import { Letterhead } from "@/components/layout/letterhead";
import { SkipLink } from "@/components/layout/page-edges";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { fullNameOf } from "@/lib/portal/words";

type InstallProps = { provinces: { slug: string; name: string; kind: "PROVINCE" | "CITY"; demo: boolean }[] };

/** The front door of an install: its provinces, and the way in for those who work here. */
export function InstallFront({ provinces }: InstallProps) {
  return (
    <div className="portal">
      <SkipLink />
      <header>
        <div className="strip">
          <span>Trang công khai, không cần tài khoản</span>
          <nav aria-label="Tiện ích">
            <DisplayChoices />
            <Go href="/dang-nhap">Đăng nhập</Go>
          </nav>
        </div>
        <div className="phead">
          <Letterhead province="Các tỉnh, thành phố" body="Cổng thi đua, khen thưởng" href="/" />
        </div>
      </header>
      <div className="pbody pbody--one on-article">
        <main id="main" tabIndex={-1}>
          <section className="band">
            <h1>Chọn tỉnh, thành phố</h1>
            {provinces.length === 0 ? (
              <Empty title="Chưa có tỉnh, thành phố nào">Tỉnh, thành phố do người vận hành hệ thống đưa vào sẽ hiện ở đây.</Empty>
            ) : (
              <ul className="provinces">
                {provinces.map((province) => (
                  <li key={province.slug}>
                    <Go href={`/${province.slug}`}>
                      <span>
                        {fullNameOf(province)}
                        {province.demo && <span className="meta nowrap"> dữ liệu minh họa</span>}
                      </span>
                      <Icon name="right" />
                    </Go>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section className="band">
            <h2>Dành cho khối, cụm thi đua</h2>
            <p className="lead">
              Thư ký khối, đơn vị thành viên, cơ quan thi đua, khen thưởng và Hội đồng đăng nhập để làm việc trong năm thi đua của mình.
            </p>
            <ButtonLink href="/dang-nhap" kind="primary" icon="user">
              Đăng nhập
            </ButtonLink>
          </section>
        </main>
      </div>
      <footer className="pfoot">
        <div>
          <b className="strong">Cổng thi đua, khen thưởng</b>
          <p>Tin khối, cụm thi đua và xác minh giao ước của các tỉnh, thành phố</p>
        </div>
        <div>
          <p>Trang không gửi dữ liệu ra máy chủ bên ngoài</p>
        </div>
      </footer>
    </div>
  );
}
