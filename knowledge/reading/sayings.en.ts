import type { Sayings } from './sayings';

export const EN: Sayings = {
  joint: ': ',
  stop: '.',
  feelings: {
    angry: ['I understand why you’re angry', 'I’d be upset too', 'that’s really frustrating'],
    anxious: ['I can see why you’re worried', 'I’d be worried too', 'I understand how stressful that is'],
    disappointed: [
      'I understand the disappointment',
      'I’d be disappointed too',
      'I can see how disappointing that is',
    ],
  },
  any: {
    said: 'what you describe',
    next: 'I’ve read what you wrote, and this one stays with me from start to end',
  },
  matters: {
    danger: {
      said: 'what a fright, and nothing matters more than you',
      feels: 'I’m worried for you',
      next: 'Please cut the power and keep away from it; I’m reporting it as most urgent',
    },
    unwell: {
      said: 'you’re not well, and nothing matters more',
      feels: 'I’m worried for you',
      next: 'Please stop using it and see a doctor if it gets worse. I’m reporting it as most urgent',
    },
    hacked: {
      said: 'something in your account that you didn’t do',
      feels: 'I’d be alarmed and worried too',
      next: 'Let’s make the account and your money safe first, then go through it line by line',
    },
    'food-late': {
      said: 'waiting for a meal',
      lasting: 'waiting {t} for a meal',
      next: 'I’m looking where the order is now and will tell you here',
    },
    'not-here': {
      said: 'marked as delivered, and you don’t have it',
      next: 'I’ll find out who took it and where it was left',
    },
    lost: {
      said: 'your parcel can’t be found',
      next: 'I’ll check where it was last seen, then we’ll choose between a new one and your money',
    },
    'wrong-item': {
      said: 'what came isn’t what you ordered',
      next: 'I’ll check which one should have come, then we’ll find the easiest way to swap it',
    },
    missing: {
      said: 'not everything was in there, and now you have to chase it',
      next: 'I’ll check what should have been in it and tell you how we make up for it',
    },
    spoiled: {
      said: 'that’s not something anyone wants to find',
      next: 'Please leave it be and send me a photo; I’ll take it from there',
    },
    'broken-arrival': {
      said: 'it reached you broken',
      next: 'Please keep it and the box, and send me a photo: then we choose between a new one and your money',
    },
    again: {
      said: 'the same trouble all over again',
      next: 'No need to start from scratch: I’ll get out the earlier record and go from there',
    },
    'not-as-shown': {
      said: 'what you got isn’t what you were shown',
      next: 'Thank you for telling me. A photo lets me compare, then we choose what puts it right',
    },
    fake: {
      said: 'paid for in full, and now you doubt it’s genuine',
      next: 'I take that seriously and will check where it came from',
    },
    size: {
      said: 'it came and it doesn’t fit',
      next: 'I’ll see which size is there and the easiest way to swap it',
    },
    'no-show': {
      said: 'you kept the time free and nobody came',
      lasting: 'you waited {t} and nobody came',
      next: 'I’ll find out why, then we’ll set an exact time',
    },
    travel: {
      said: 'your plans thrown like this',
      next: 'I’ll see what is still possible and give you the choices in one go',
    },
    'lost-data': {
      said: 'what you saved is suddenly gone',
      next: 'Please don’t change anything for now; I’ll see whether there’s a copy to bring back',
    },
    code: {
      said: 'stuck waiting for a code',
      next: 'No need to press again; I’ll see where it is held up',
    },
    verify: {
      said: 'sent in and still not accepted',
      next: 'I’ll see which part doesn’t match, so that you only change that one',
    },
    locked: {
      said: 'you can’t get into your account',
      next: 'I’ll see what is blocking it and walk you back in',
    },
    'refund-refused': {
      said: 'you asked for your money and were turned down',
      next: 'I’ll read the reason that was given and see which way is still open',
    },
    'refund-slow': {
      said: 'your own money isn’t back yet',
      lasting: 'waiting {t} for your own money',
      next: 'I’ll trace how far it got and give you a date',
    },
    charged: {
      said: 'a charge that makes no sense to you',
      next: 'I’ll find out where this charge comes from and tell you plainly if it’s wrong',
    },
    unpaid: {
      said: 'a payment left hanging',
      next: 'Please don’t pay twice; I’ll check where this one stands',
    },
    invoice: {
      said: 'the invoice is holding you up',
      lasting: 'waiting {t} for an invoice',
      next: 'I’ll see how far it is and tell you the day you can have it',
    },
    'price-drop': {
      said: 'you pay, and then the price moves',
      next: 'I’ll see whether you can have the difference back',
    },
    coupon: {
      said: 'a discount that doesn’t work when you need it',
      next: 'Please don’t pay yet; I’ll see which condition is in the way',
    },
    'sold-out': {
      said: 'you had your heart set on it and it’s gone',
      next: 'I’ll check for a restock, and for something close to it',
    },
    rude: {
      said: 'you asked for help and were treated like that',
      feels: 'I’m sorry',
      next: 'Thank you for saying so. I’ll pass it on as it happened, and your question stays with me',
    },
    bot: {
      said: 'going round in circles with a machine',
      next: 'You’re talking to me now, and I’ve read what you wrote. Let’s get it done',
    },
    runaround: {
      said: 'having to say the same thing again and again',
      next: 'I’ll read the whole record, and this one stays with me to the end',
    },
    'promise-broken': {
      said: 'you were told one thing and got another',
      next: 'I’ll look up what was agreed and tell you how we make it good',
    },
    ignored: {
      said: 'all this time without an answer',
      lasting: 'waiting {t} without an answer',
      next: 'I’m here now, and you won’t have to chase it',
    },
    unshipped: {
      said: 'you ordered and nothing seems to happen',
      lasting: 'waiting {t} and no word of it leaving',
      next: 'I’m asking whether it has left and what holds it up',
    },
    stuck: {
      said: 'your parcel just sits there',
      lasting: 'watching it stand still for {t}',
      next: 'I’ll find out where it stopped and why',
    },
    net: {
      said: 'the connection fails just when you need it',
      next: 'I’ll see whether it’s everyone or only your line',
    },
    outage: {
      said: 'it stops just when you need it',
      next: 'I’ll see whether it’s everyone or only you',
    },
    broke: {
      said: 'it let you down in use',
      lasting: 'only {t} of use and then this',
      next: 'I’ll note what happened; then repair, a new one or your money is yours to choose',
    },
    late: {
      said: 'all this waiting and nothing at your door',
      lasting: 'waiting {t} and it still isn’t there',
      next: 'I’ll find out where it is and tell you here',
    },
  },
};
