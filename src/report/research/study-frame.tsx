// The frame of a page of a study: what it is, its parts, and what it does not say.

import type { ComponentChildren } from 'preact';
import { Said } from '../dossier/text.tsx';

export const StudyFrame = ({
  kicker,
  heading,
  answer,
  children,
  note,
}: {
  readonly kicker: string;
  readonly heading: string;
  /** The result in a sentence. */
  readonly answer: string;
  readonly children: ComponentChildren;
  readonly note: string;
}) => (
  <>
    <header>
      <p class="kicker">{kicker}</p>
      <h1>
        <Said text={heading} />
      </h1>
      <div class="answer">
        <p class="overall">
          <b>{answer}</b>
        </p>
      </div>
    </header>
    <main>{children}</main>
    <footer>
      <p>{note}</p>
    </footer>
  </>
);

export const Part = ({
  id,
  heading,
  children,
}: {
  readonly id: string;
  readonly heading: string;
  readonly children: ComponentChildren;
}) => (
  <section id={id} aria-labelledby={`${id}-heading`}>
    <h2 id={`${id}-heading`}>
      <Said text={heading} />
    </h2>
    {children}
  </section>
);
