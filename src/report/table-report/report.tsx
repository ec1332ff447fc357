// report.html of many transactions: what their tables say, drawn and told on one page that loads nothing. The same tables give the
// same bytes.

import type { ComponentChildren } from 'preact';
import type { TablesManifest } from '../../model/tables.ts';
import { chartPage } from '../charts/chart-page.tsx';
import { totalOf } from '../charts/bars.ts';
import { counted } from '../words.ts';
import { Bounds, Counts, redBounds } from './bounds.tsx';
import { Crossed } from './crossed.tsx';
import { ThenAndLater } from './hindsight.tsx';
import { Items } from './items.tsx';
import { Gaps, Lists, MadeOf, Refused } from './made-of.tsx';
import { Missing } from './missing.tsx';
import { Places, type NameOf } from './places.tsx';
import { Rules, type Cited } from './rules.tsx';
import type { Study } from './study.ts';
import { Years } from './years.tsx';

export interface Reported {
  readonly study: Study;
  readonly manifest: TablesManifest;
  readonly cited: Cited;
  readonly nameOf: NameOf;
}

export const tableReport = ({ study, manifest, cited, nameOf }: Reported): string => {
  const total = totalOf(study.all.now);
  const title = `${counted(total, 'transaction')} screened`;
  return chartPage({
    title,
    body: (
      <>
        <header>
          <p class="kicker">Report of a screening by licet</p>
          <h1>{title}</h1>
          {total > 0 && (
            <div class="answer">
              <p class="overall">
                <b>{redBounds(study)}</b>
              </p>
            </div>
          )}
          <Counts study={study} counts={manifest.transactions} />
        </header>
        <main>
          {total === 0 ? (
            <p>Nothing was judged, and there is nothing to draw.</p>
          ) : (
            <Drawn study={study} cited={cited} nameOf={nameOf} />
          )}
          {study.refused.size > 0 && (
            <Part id="refused" heading="What was not judged">
              <Refused study={study} />
            </Part>
          )}
          <Part id="gaps" heading="What could not be looked at">
            <Gaps study={study} />
          </Part>
          <Part id="lists" heading="Lists of parties">
            <Lists manifest={manifest} />
          </Part>
          <Part id="made-of" heading="Made of">
            <MadeOf manifest={manifest} />
          </Part>
        </main>
        <footer>
          <p>
            Made by licet from the tables beside this file. It is no legal advice; red does not say
            that somebody has broken the law, and green is no clearance.
          </p>
        </footer>
      </>
    ),
  });
};

const Drawn = ({ study, cited, nameOf }: Pick<Reported, 'study' | 'cited' | 'nameOf'>) => (
  <>
    <Part id="answer" heading="The answer">
      <Bounds study={study} />
      <Years study={study} />
    </Part>
    <Part id="where" heading="Where it goes">
      <Places study={study} nameOf={nameOf} />
    </Part>
    <Part id="what" heading="What it is">
      <Items study={study} />
    </Part>
    <Part id="why" heading="The provisions that bite most">
      <Rules study={study} said={cited} />
    </Part>
    <Part id="unknown" heading="What is missing most">
      <Missing study={study} />
    </Part>
    <Part id="law-and-policy" heading="Law against policy">
      <Crossed
        id="kinds"
        title="Law and policy of the same transactions"
        rows="law"
        columns="policy"
        counts={study.kinds}
        note="Policy is what standards of diligence ask, and house rules; the verdict is the worse of the two."
      />
    </Part>
    <Part id="then" heading="Then against hindsight">
      <ThenAndLater study={study} />
    </Part>
  </>
);

const Part = ({
  id,
  heading,
  children,
}: {
  readonly id: string;
  readonly heading: string;
  readonly children: ComponentChildren;
}) => (
  <section id={id} aria-labelledby={`${id}-heading`}>
    <h2 id={`${id}-heading`}>{heading}</h2>
    {children}
  </section>
);
