// Reads calendar files with ical.js and says what is in them. In: an array of texts as JSON. Out: for each, its method and events.
import ICAL from 'ical.js';
import { text } from 'node:stream/consumers';

const read = (file) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone), zone.getFirstPropertyValue('tzid'));
  const at = (time) => new Date(time.toUnixTime() * 1000).toISOString();
  return {
    method: calendar.getFirstPropertyValue('method'),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid, sequence: event.sequence, summary: event.summary, description: event.description ?? '', status: component.getFirstPropertyValue('status'),
        zone: component.getFirstProperty('dtstart').getParameter('tzid') ?? 'UTC', start: at(event.startDate), end: at(event.endDate),
      };
    }),
  };
};

process.stdout.write(JSON.stringify(JSON.parse(await text(process.stdin)).map(read)));
