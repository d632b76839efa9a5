export const platforms = {
  // What only a person can put right with a platform
  'platform.needs': '⚠️ **{channel}**: {what}',
  'needs.quota':
    'the messages of this month are used up. What waits is kept. To do: take a larger plan or buy more.',
  'needs.token':
    'the bot’s token does not work any more. To do: get a new one, put it into the settings, start again.',
  'needs.not-authorised':
    'the app is not allowed to do this. To do: grant it on the page of the OA.',
  'needs.package': 'the plan of the OA does not include this. To do: take a larger plan.',
  'needs.interface-closed': 'Zalo closed this way of sending. To do: update Nghe Dân.',
  'needs.billing':
    'there is trouble with the bill. To do: look at the payments of the Zalo Cloud Account.',
  'needs.balance': 'the ZBS account is empty. To do: top it up in the Zalo Cloud Account.',
  'needs.development-mode': 'the template is in test mode. To do: switch it to real use.',
  'needs.template-unknown':
    'there is no template with the id in the settings. To do: look at the id.',
  'needs.template-values':
    'the template does not fit what Nghe Dân fills in. To do: make it as documented and submit it again.',
  'needs.template-not-approved':
    'the template is not approved. To do: see what is said of it on the ZBS page, mend it and submit it again.',

  // Files on a platform that shows none of their kind
  'file.link': '\n📎 {name}: {link}\n(can be opened until {until})',
  'file.elsewhere':
    '\n📎 {name}: I cannot send this file here yet. Please get it at the unit in charge, or call {hotline}.',
  'file.attached': 'The file',

  // A number to be told by, where a platform lets nothing through after a while
  'phone.ask':
    'Zalo lets me write only within **7 days** of your last message.\nTo let you know after that, may I have your phone number? I use it only to tell you there is news.\nIt is kept sealed. If you would rather not, that is fine: your case is handled all the same.',
  'phone.kept':
    'I noted the number that ends in **{end}**, and keep it sealed.\nIf there is news after 7 days I tell you by this number; you read it here.',
  'phone.not-kept':
    'I did not keep this number, as you have not agreed to anything being kept. Send your report first, and I will ask.',
  'phone.none':
    'All right, I keep no number of yours.\nI write here when there is news. If it has been long, type /hoso to look.',

  // Put into notices by template where the case must not be named: “Hồ sơ {code}: {news}”
  'knock.code': 'of yours',
  'knock.news': 'There is news about what you sent.',

  // The keys of a Zalo OA, for administrators
  'tokens.uncertain':
    '⚠️ **Zalo OA**: the line broke at {at} while the key was changed; nobody knows whether Zalo changed it.\nMessages still go out until {until}. To be safe, before that time:\n{how}',
  'tokens.refused':
    '🛑 **Zalo OA**: Zalo does not take the old key any more ({reason}).\nMessages go out until {until} and then stop; what is not sent is kept and goes out once connected again.\n{how}',
  'tokens.out':
    '🛑 **Zalo OA** stopped at {until}. What people and officers wrote is waiting; nothing is lost.\n{how}',
  'tokens.ends': '⏳ **Zalo OA**: the right to send ends on {until}, in {days} days.\n{how}',
  'tokens.how-link':
    'To do (2 minutes): an administrator of the OA opens the link below, signs in to Zalo and presses **Agree**. The link works for 24 hours.\n{link}',
  'tokens.how-command':
    'To do (5 minutes): on the server run **npx nghedan zalo consent** and follow what it says.',
  'tokens.consent-kept':
    'Done, thank you. Zalo OA is connected again; what is waiting goes out within minutes.',
  'tokens.consent-old':
    'This link is old. Please get a new one: on the server run **npx nghedan zalo consent**.',
  'tokens.consent-refused':
    'Zalo did not agree: this code was used or is older than 10 minutes. Please open the link and press Agree once more.',
  'tokens.consent-unanswered':
    'Zalo did not answer. Please wait a few minutes and open the link once more.',
  // What an administrator must see to
  'quota.near':
    '⏳ **{channel}**: {used}/{quota} of this month’s messages are used (sent {sent}, received {received}).\nOnce they are used up, messages wait for the beginning of next month.\nTo do: take a larger plan at Zalo Bot Manager, then have the number of messages a month set on the server.',
  'quota.out':
    '🛑 **{channel}**: this month’s messages are used up ({used}/{quota} counted). Answers to citizens are waiting; nothing is lost.\nWith a larger plan they go out within 15 minutes; else at the beginning of next month.\nTo do: take a larger plan at Zalo Bot Manager, then have the number of messages a month set on the server.',
} as const
