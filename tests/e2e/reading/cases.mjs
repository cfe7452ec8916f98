// One line a case: a page, what must be read from it, and what happens then.
// c = customer, a = agent, s = system. `old` counts messages that must not start a clock.
const c = (text) => ['customer', text];
const a = (text) => ['agent', text];
const s = (text) => ['system', text];

/** What is said on every page whose list of conversations is the point. */
const TALK = [c('hello, are you there'), a('yes, how can I help'), c('the lamp is broken')];

/**
 * steps: `do` runs in the page; after it `expect` are all messages, `fresh` those that are not old.
 * `teach`: the three elements clicked and, where given, how many steps broader or narrower. `sent` = the overlay knows that the agent sent this text.
 */
export const cases = [
  {
    name: 'tailwind',
    expect: [
      s('Today'),
      c('Hi, my parcel never came'),
      a('I am sorry, let me look'),
      c('It was promised for 12:30'),
    ],
    steps: [
      { do: "say('customer','Hello?')", fresh: ['Hello?'] },
      { do: "say('agent','One moment')", fresh: ['Hello?', 'One moment'], last: a('One moment') },
    ],
  },
  {
    name: 'grouped',
    expect: [
      s('2024年5月3日'),
      c('你好'),
      c('我的发票开错了'),
      a('您好，给您添麻烦了'),
      s('昨天'),
      c('还没有收到新的'),
      a('马上为您查'),
      a('请稍等一分钟'),
    ],
    steps: [{ do: "more('查到了')", fresh: ['查到了'], last: a('查到了') }],
  },
  {
    name: 'table',
    expect: [
      s('kate_s has joined the channel'),
      c('hello, anybody there?'),
      a('Hello Kate, how can I help?'),
      c('the app shows error 502'),
      c('since this morning'),
    ],
    loose: true,
    steps: [
      {
        do: "say('desk7','Thank you, I see it')",
        fresh: ['Thank you, I see it'],
        last: a('Thank you, I see it'),
      },
    ],
  },
  {
    name: 'slots',
    expect: [c('Is the store open today?'), a('Yes, until six in the evening'), c('Thanks 👍')],
    steps: [{ do: "say('customer','And tomorrow?')", fresh: ['And tomorrow?'], last: c('And tomorrow?') }],
  },
  {
    name: 'reversed',
    expect: [
      s('Monday'),
      s('Ola joined the conversation'),
      c('Can you change my address?\nIt is Elm Road 5 now.'),
      a('Done, you will get a mail.'),
    ],
    steps: [
      { do: "say('customer','Thank you')", fresh: ['Thank you'], last: c('Thank you') },
      { do: "history_('an older one')", fresh: ['Thank you'], first: c('an older one') },
    ],
  },
  {
    name: 'flipped',
    expect: [c('where is my refund'), a('It is on its way'), c('still nothing')],
    steps: [{ do: "say('customer','hello?')", fresh: ['hello?'], last: c('hello?') }],
  },
  {
    name: 'virtual',
    count: 20,
    last: c('message number 399'),
    steps: [
      { do: 'scroll_(15000)', fresh: [] },
      { do: 'scroll_(1000000)', fresh: [], last: c('message number 399') },
      { do: "say('customer','a new one')", fresh: ['a new one'], last: c('a new one') },
      { do: 'scroll_(14000)', fresh: ['a new one'] },
      { do: 'scroll_(1000000)', fresh: ['a new one'] },
    ],
  },
  {
    name: 'labelled',
    expect: [s('TODAY'), c('Can I get two of them?'), a('Of course you can'), c('Great\nand the price?')],
    composer: 'div.ed',
    conversations: [
      ['Mia Wolf', true, 0],
      ['Tom', false, 2],
    ],
  },
  {
    name: 'widget',
    expect: [c('Is the desk lamp in stock?'), a('Yes, eleven of them.'), c('Can it be dimmed?')],
  },
  {
    name: 'windows',
    before: "document.getElementById('two').focus()",
    expect: [c('second window'), a('hello Kim')],
    composer: '#two',
    // The other window is a conversation of its own: name, messages, how many of them are new.
    windows: [['Lee', [c('first window'), a('hello Lee')], 0]],
    steps: [
      {
        do: "say(0,'peer','are you there?')",
        expect: [c('second window'), a('hello Kim')],
        windows: [['Lee', [c('first window'), a('hello Lee'), c('are you there?')], 1]],
      },
      {
        do: "document.getElementById('one').focus()",
        wait: 900,
        expect: [c('first window'), a('hello Lee'), c('are you there?')],
        windows: [['Kim', [c('second window'), a('hello Kim')], 0]],
      },
      {
        do: 'third()',
        wait: 900,
        windows: [
          ['Kim', [c('second window'), a('hello Kim')], 0],
          ['Ana', [c('third window')], 0],
        ],
      },
      {
        do: "document.querySelectorAll('.win')[1].remove()",
        wait: 900,
        windows: [['Ana', [c('third window')], 0]],
      },
    ],
  },
  { name: 'framed', expect: [c('The invoice is wrong'), a('Which line?'), c('Line two')] },
  {
    name: 'feed',
    expect: [
      c("I can't log in"),
      c('and it is urgent'),
      a('On it. Which browser?'),
      s('New messages'),
      c('Two of them:\nFirefox\nChrome'),
    ],
    steps: [
      { do: "say('Samir B.','Both should work')", fresh: ['Both should work'], last: a('Both should work') },
    ],
  },
  {
    name: 'media',
    expect: [
      s('Agent Rui was assigned'),
      c('broken cup'),
      c('[image]'),
      a('guide.pdf'),
      c('[audio]'),
      a('See https://example.com/returns'),
      c('ok 🙂'),
    ],
  },
  {
    name: 'desk',
    expect: [c('Good morning'), a('Hello Ana'), c('I want to cancel')],
    composer: '#composer',
    conversations: [
      ['Ana Costa', true, 0],
      ['Ben Okoro', false, 2],
      ['Chen Li', false, 0],
    ],
    steps: [
      {
        do: "say('c3','c','还在吗')",
        conversations: [
          ['Ana Costa', true, 0],
          ['Ben Okoro', false, 2],
          ['Chen Li', false, 1],
        ],
        fresh: [],
      },
      { do: "openConv('c2')", wait: 700, expect: [c('Hello?'), c('My card was charged twice')], fresh: [] },
      { do: "say('c2','c','Anyone?')", fresh: ['Anyone?'] },
    ],
  },
  {
    name: 'lines',
    expect: [
      s('Visitor entered the chat'),
      c('Do you ship to Norway?'),
      a('We do, it takes a week.'),
      c('And what does it cost?'),
    ],
    steps: [
      { sent: 'It is free', do: "say('Milo','It is free')", fresh: ['It is free'], last: a('It is free') },
    ],
  },
  {
    name: 'lines',
    title: 'learned',
    expect: [
      s('Visitor entered the chat'),
      c('Do you ship to Norway?'),
      a('We do, it takes a week.'),
      c('And what does it cost?'),
    ],
    steps: [
      {
        sent: 'Nothing at all',
        do: "say('Rosa','Nothing at all')",
        last: a('Nothing at all'),
        expect: [
          s('Visitor entered the chat'),
          a('Do you ship to Norway?'),
          c('We do, it takes a week.'),
          a('And what does it cost?'),
          a('Nothing at all'),
        ],
      },
    ],
  },
  { name: 'editor-frame', expect: [c('在吗？'), a('亲，在的呢'), c('快递怎么还没到\n都三天了')] },
  // Teaching: three clicks, the preview, and the saved profile read again; names changed by a redeploy.
  {
    name: 'tailwind',
    title: 'taught',
    teach: ['.bg-gray-200', '.bg-blue-500', 'textarea'],
    preview: [
      s('Today'),
      c('Hi, my parcel never came'),
      a('I am sorry, let me look'),
      c('It was promised for 12:30'),
    ],
    expect: [
      s('Today'),
      c('Hi, my parcel never came'),
      a('I am sorry, let me look'),
      c('It was promised for 12:30'),
    ],
    author: 'taught',
  },
  // The clicks say the other way round than the sides do: the user knows.
  {
    name: 'tailwind',
    title: 'taught against the look',
    teach: ['.bg-blue-500', '.bg-gray-200', 'textarea'],
    preview: [
      s('Today'),
      a('Hi, my parcel never came'),
      c('I am sorry, let me look'),
      a('It was promised for 12:30'),
    ],
    expect: [
      s('Today'),
      a('Hi, my parcel never came'),
      c('I am sorry, let me look'),
      a('It was promised for 12:30'),
    ],
    author: 'taught',
  },
  {
    name: 'lines',
    title: 'taught by name',
    teach: ['#log p:nth-child(3)', '#log p:nth-child(2)', '#composer'],
    preview: [
      s('Visitor entered the chat'),
      a('Do you ship to Norway?'),
      c('We do, it takes a week.'),
      a('And what does it cost?'),
    ],
    expect: [
      s('Visitor entered the chat'),
      a('Do you ship to Norway?'),
      c('We do, it takes a week.'),
      a('And what does it cost?'),
    ],
    author: 'taught',
  },
  {
    name: 'grouped',
    title: 'taught',
    teach: ['.e5r', '.k9z .e5r', '#composer'],
    preview: [
      s('2024年5月3日'),
      c('你好'),
      c('我的发票开错了'),
      a('您好，给您添麻烦了'),
      s('昨天'),
      c('还没有收到新的'),
      a('马上为您查'),
      a('请稍等一分钟'),
    ],
    expect: [
      s('2024年5月3日'),
      c('你好'),
      c('我的发票开错了'),
      a('您好，给您添麻烦了'),
      s('昨天'),
      c('还没有收到新的'),
      a('马上为您查'),
      a('请稍等一分钟'),
    ],
    author: 'taught',
  },
  {
    name: 'reversed',
    title: 'a profile that fits no more',
    profiles: [
      { id: 'old', author: 'taught', transcript: ['.thread'], message: ['.gone'], composer: ['textarea'] },
    ],
    author: 'detected',
    expect: [
      s('Monday'),
      s('Ola joined the conversation'),
      c('Can you change my address?\nIt is Elm Road 5 now.'),
      a('Done, you will get a mail.'),
    ],
  },
  // Lists of conversations, in any construction.
  {
    name: 'list-buttons',
    expect: TALK,
    conversations: [
      ['Ana Costa', true, 0],
      ['Ben Okoro', false, 3],
      ['陈丽', false, 0],
    ],
  },
  {
    name: 'list-table',
    expect: TALK,
    conversations: [
      ['Ana Costa', true, 0],
      ['Ben Okoro', false, 1],
      ['陈丽', false, 0],
    ],
  },
  {
    name: 'list-background',
    expect: TALK,
    conversations: [
      ['Ben Okoro', false, 0],
      ['Ana Costa', true, 0],
    ],
  },
  {
    name: 'list-single',
    expect: TALK,
    conversations: [['Ana Costa', true, 0]],
    steps: [
      {
        do: "document.querySelector('ul').insertAdjacentHTML('beforeend','<li><button aria-current=\"false\"><span>Ben Okoro</span><span class=bd>1</span><span class=p>在吗</span></button></li>')",
        wait: 1200,
        conversations: [
          ['Ana Costa', true, 0],
          ['Ben Okoro', false, 1],
        ],
      },
    ],
  },
  {
    name: 'list-long',
    expect: TALK,
    conversations: Array.from({ length: 500 }, (_, i) => [`Customer ${i}`, i === 3, i === 7 ? 9 : 0]),
  },
  {
    name: 'list-sections',
    expect: TALK,
    conversations: [
      ['Ana Costa', true, 0],
      ['Ben Okoro', false, 0],
      ['陈丽', false, 4],
    ],
  },
  {
    name: 'list-rolling',
    expect: TALK,
    conversations: [
      ['Ana Costa', true, 0],
      ['Ben Okoro', false, 5],
    ],
  },
  ...[
    [40, 80],
    [60, 170],
    [110, 180],
  ].map((pauses) => ({
    name: 'list-quick',
    title: `list-quick, opened after ${pauses[0]} ms`,
    expect: [s('今天'), c('发票可以开公司抬头吗'), a('可以的，把抬头发我就行')],
    steps: [
      // Past the last look that follows the start by itself.
      { do: '', wait: 2000 },
      {
        do: `quick(${JSON.stringify(pauses)})`,
        expect: [
          s('今天'),
          c('你好'),
          a('您好，很高兴为您服务'),
          c('在吗？我的发票还没收到'),
          a('在的，我马上看'),
        ],
        conversation: '王芳',
        conversations: [
          ['刘洋', false, 0],
          ['王芳', true, 0],
        ],
      },
    ],
  })),
  {
    name: 'list-beside-menu',
    expect: TALK,
    conversations: [
      ['Ana Costa', true, 0],
      ['Ben Okoro', false, 0],
    ],
  },
  {
    name: 'list-shadow',
    expect: TALK,
    conversations: [
      ['Ana Costa', true, 0],
      ['Ben Okoro', false, 2],
    ],
  },
  {
    name: 'bold-names',
    expect: [c('where is my order'), a('let me look'), c('thanks')],
    steps: [
      {
        do: 'document.querySelector("#messagesList").insertAdjacentHTML(\'beforeend\', "<li><b>Kim</b>: hello?</li>")',
        fresh: ['hello?'],
      },
    ],
  },
  {
    name: 'flat',
    expect: [c('where is my order'), a('let me look'), c('thanks')],
    steps: [
      {
        do: 'document.querySelector("#w").insertAdjacentHTML(\'beforeend\', "<div class=\\"name\\">Kim</div><div class=\\"time\\">10:25</div><div class=\\"text\\">hello?</div>")',
        fresh: ['hello?'],
      },
    ],
  },
  {
    name: 'definitions',
    expect: [c('where is my order'), a('let me look'), c('thanks'), c('bye')],
    steps: [
      {
        do: 'document.querySelector("#w").insertAdjacentHTML(\'beforeend\', "<dt>Kim <span>10:30</span></dt><dd>one more</dd>")',
        fresh: ['one more'],
      },
    ],
  },
  { name: 'short-words', expect: [c('在吗'), a('您好'), c('好'), a('嗯'), c('1')] },
  {
    name: 'voice',
    expect: [
      s('上午 9:30'),
      c('发票什么时候给我'),
      a('今天下午开好就发您邮箱'),
      c('[image]'),
      s('阿明 撤回了一条消息'),
      c("[voice] 12''"),
    ],
  },
  { name: 'name-buttons', expect: [c('where is my order'), c('it is late'), a('let me look')] },
  { name: 'same-author', expect: [c('where is my order'), c('it is late\none\ntwo'), a('let me look')] },
  { name: 'read-aloud', expect: [c('where is my order'), a('let me look'), c('👍')] },
  { name: 'test-names', expect: [c('where is my order'), s('Kim Lee joined the chat'), a('let me look')] },
  { name: 'shadow-rows', expect: [c('where is my order'), a('let me look'), c('thanks a lot')] },
  { name: 'head-line', expect: [c('where is my order'), a('let me look')] },
  { name: 'cells', expect: [c('where is my order'), a('let me look'), c('thanks')] },
  // One step narrower: a message is what one author said in a row.
  {
    name: 'grouped',
    title: 'taught, one step narrower',
    teach: ['.e5r', '.k9z .e5r', '#composer', -1],
    preview: [
      s('2024年5月3日'),
      c('你好\n我的发票开错了'),
      a('您好，给您添麻烦了'),
      s('昨天'),
      c('还没有收到新的'),
      a('马上为您查\n请稍等一分钟'),
    ],
    author: 'taught',
  },
  // A click lands inside a row's own shadow root.
  {
    name: 'shadow-rows',
    title: 'taught through shadow roots',
    teach: [
      'c-bubble[k=visitor] >>> .slds-chat-message__text',
      'c-bubble[k=agent] >>> .slds-chat-message__text',
      'textarea',
    ],
    preview: [c('where is my order'), a('let me look'), c('thanks a lot')],
    expect: [c('where is my order'), a('let me look'), c('thanks a lot')],
    author: 'taught',
  },
  // Found on real kits: each is a class of its own.
  {
    name: 'misnamed',
    expect: [c('where is my order'), c('it is late'), a('let me look'), c('ok')],
  },
  {
    name: 'redrawn',
    expect: [c('where is my parcel'), a('let me look'), c('thank you'), c('It was promised for noon')],
    steps: [
      { do: "say('in','hello?')", fresh: ['hello?'], last: c('hello?') },
      { do: "say('out','it is on its way')", fresh: ['hello?', 'it is on its way'] },
      {
        do: "say('in','good')",
        expect: [
          c('where is my parcel'),
          a('let me look'),
          c('thank you'),
          c('It was promised for noon'),
          c('hello?'),
          a('it is on its way'),
          c('good'),
        ],
        fresh: ['hello?', 'it is on its way', 'good'],
      },
      {
        do: "swap(['in','my card was charged twice'],['in','anybody there?'])",
        wait: 700,
        expect: [c('my card was charged twice'), c('anybody there?')],
        fresh: [],
      },
    ],
  },
  {
    name: 'slotted-list',
    expect: [c('where is my order'), a('let me look'), c('thanks')],
    steps: [{ do: "say('left','and now?')", fresh: ['and now?'], last: c('and now?') }],
  },
  { name: 'chips', expect: [c('can I change my address'), a('Of course'), c('great')] },
  {
    name: 'list-bold',
    expect: TALK,
    conversations: [
      ['Ana Costa', true, 0],
      ['Ben Okoro', false, 1],
      ['陈丽', false, 1],
    ],
  },
  {
    name: 'breaks',
    expect: [
      s('* kate has joined'),
      c('hello, anybody there?'),
      a('Hello Kate, one moment'),
      c('the app shows error 502'),
    ],
    steps: [
      { do: "say('kate','still broken')", fresh: ['still broken'], last: c('still broken') },
      { do: "say('You','I see it')", fresh: ['still broken', 'I see it'], last: a('I see it') },
      {
        do: 'edit()',
        fresh: ['still broken', 'I see it'],
        expect: [
          s('* kate has joined'),
          c('hello, anybody there?'),
          a('Hello Kate, one moment'),
          c('the app shows error 503'),
          c('still broken'),
          a('I see it'),
        ],
      },
    ],
  },
  {
    name: 'plain',
    expect: [
      c('hello, anybody there?'),
      a('Hello Kate: how can I help?'),
      c('see https://example.com/a: it is broken'),
    ],
    steps: [{ do: "say('desk7','I see it')", fresh: ['I see it'], last: a('I see it') }],
  },
  {
    name: 'plain-rows',
    expect: [a('您好，请问有什么可以帮您'), c('我的订单: 88231 还没到'), a('马上为您查'), c('谢谢')],
    steps: [{ do: "say('陈丽','还在吗')", fresh: ['还在吗'], last: c('还在吗') }],
  },
  {
    name: 'flat-unnamed',
    expect: [c('where is my order'), a('let me look'), c('thanks'), c('it was promised for noon')],
    steps: [
      { do: "say('You','on its way')", fresh: ['on its way'], last: a('on its way') },
      { do: "say('Mia Wolf','great')", fresh: ['on its way', 'great'], last: c('great') },
    ],
  },
  {
    name: 'beside',
    expect: [
      a('Hello, how can we help you?'),
      c('where is my order'),
      a('let me look'),
      s('This message was deleted'),
    ],
    bots: ['Hello, how can we help you?'],
    composer: '#real',
  },
  { name: 'nothing', none: true },
];
