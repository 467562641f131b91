/** A chat whose invented reply arrives word by word: a page that changes all the time. */
import { useState } from 'preact/hooks';
import { c } from './generation.ts';
import { change, now, useView } from './store.ts';
import { t } from './text.ts';

const reply = `Here is a first outline. Start with what the reader has to decide, then give the two
or three facts that decision hangs on, and leave the history for the end. If a figure is uncertain,
say how uncertain. Keep each paragraph to one thought, and put the request in the first line, so
that somebody who reads only that line still knows what you need and by when.`;

async function stream(): Promise<void> {
  for (const word of reply.split(/\s+/)) {
    const messages = [...now().messages];
    const last = messages.pop();
    if (last?.from !== 'claude') return;
    change({ messages: [...messages, { ...last, text: `${last.text} ${word}` }] });
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

export function Chat() {
  const { messages } = useView();
  const [draft, setDraft] = useState('');
  const send = (event: Event) => {
    event.preventDefault();
    if (!draft.trim()) return;
    const added = [
      { from: 'you' as const, text: draft },
      { from: 'claude' as const, text: '' },
    ];
    change({ messages: [...messages, ...added] });
    setDraft('');
    void stream();
  };
  return (
    <div class={c('chat')}>
      {messages.length === 0 && <h1 class={c('greeting')}>{t('greeting')}</h1>}
      <div class={c('messages')} aria-live="polite">
        {messages.map(({ from, text }, index) => (
          <div key={index} class={c('message', from === 'you' && 'mine')}>
            {text.split(/(?<=\s)/).map((word, at) => (
              <span key={at}>{word}</span>
            ))}
          </div>
        ))}
      </div>
      <form class={c('composer')} onSubmit={send}>
        <textarea
          rows={2}
          placeholder={t('reply')}
          aria-label={t('reply')}
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
        <button class={c('button', 'button-dark')} type="submit">
          {t('send')}
        </button>
      </form>
    </div>
  );
}
