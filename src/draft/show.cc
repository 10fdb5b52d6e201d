#include "draft/show.h"

#include <string_view>

namespace dondoc::draft {

namespace {

using Text = std::optional<std::string>;

std::string joined(const std::vector<Mention>& mentions) {
  std::string out;
  for (const auto& mention : mentions) {
    if (!out.empty()) out += "; ";
    out += mention.text;
    if (mention.unit) out += " <" + *mention.unit + ">";
  }
  return out;
}

void field(std::string& out, std::string_view name, const Text& value) {
  if (value && !value->empty()) ((((out += "  ") += name) += ": ") += *value) += '\n';
}

std::string due_of(const std::optional<Due>& due) {
  if (!due) return {};
  std::string out = due->date.value_or("?");
  if (due->bound) out = base::enum_name(*due->bound) + " " + out;
  if (due->relative_to) out += " after " + *due->relative_to;
  return out + " \"" + due->text + "\"";
}

void outline(std::string& out, const std::vector<Section>& sections, std::size_t depth) {
  for (const auto& section : sections) {
    out += std::string(2 * depth, ' ') + section.path + " [" + base::enum_name(section.role) + "] " + section.label + " " +
           section.heading.value_or(section.starts) + "\n";
    outline(out, section.children, depth + 1);
  }
}

void head(std::string& out, const Draft& draft) {
  const auto& it = draft.document;
  out += "document " + base::enum_name(it.family) + "\n";
  field(out, "kind", it.kind);
  field(out, "number", it.number);
  field(out, "symbol", it.symbol);
  field(out, "issuer", it.issuer);
  field(out, "issuer_parent", it.issuer_parent);
  field(out, "place", it.place);
  field(out, "date", it.date);
  field(out, "title", it.title);
  field(out, "urgency", it.urgency);
  field(out, "circulation", it.circulation);
  if (it.received) field(out, "received", it.received->by.value_or("") + " " + it.received->number.value_or("") + " " + it.received->date.value_or(""));
  if (it.signature) {
    field(out, "authority", it.signature->authority);
    field(out, "position", it.signature->position);
    field(out, "name", it.signature->name);
  }
}

void references(std::string& out, const Draft& draft) {
  for (const auto& it : draft.references)
    out += "reference " + base::enum_name(it.relation) + " " + it.kind.value_or("?") + " " + it.symbol + " " + it.date.value_or("-") + " " + it.issuer.value_or("-") + "\n";
}

void windows(std::string& out, const Draft& draft) {
  for (const auto& it : draft.periods) out += "period " + it.id + " " + it.from.value_or("?") + " … " + it.to.value_or("?") + (it.peak ? " peak" : "") + " \"" + it.text + "\"\n";
  for (const auto& it : draft.phases) out += "phase " + it.id + " " + it.name + "\n";
  for (const auto& it : draft.events) out += "event " + it.id + " " + it.name + " " + it.date.value_or("") + " " + it.phase.value_or("") + "\n";
  for (const auto& it : draft.themes) out += "theme " + it.section.value_or("-") + " " + it.text + "\n";
  for (const auto& it : draft.channels) out += "channel " + it.section.value_or("-") + " " + it.text + "\n";
}

void duties(std::string& out, const Draft& draft) {
  for (const auto& it : draft.tasks) {
    out += "task " + it.id + " " + it.section.value_or("-") + " " + base::enum_name(it.role) + " | " + it.text + "\n";
    field(out, "assignees", joined(it.assignees));
    field(out, "with", joined(it.with));
    field(out, "due", due_of(it.due));
    if (it.recurrence) field(out, "every", it.recurrence->every);
    field(out, "condition", it.condition);
    field(out, "period", it.period);
    field(out, "phase", it.phase);
    for (const auto& made : it.deliverables)
      field(out, "deliverable", made.what + (made.quantity ? " " + std::to_string(*made.quantity) : "") + (made.unit ? " " + *made.unit : ""));
  }
  for (const auto& it : draft.reporting) {
    out += "reporting " + base::enum_name(it.frequency) + "\n";
    field(out, "from", joined(it.from));
    field(out, "to", joined(it.to));
    if (it.via) field(out, "via", it.via->text);
    field(out, "due", due_of(it.due));
  }
}

}  // namespace

std::string show_outline(const Draft& draft) {
  std::string out;
  outline(out, draft.sections, 0);
  return out;
}

std::string show_entities(const Draft& draft) {
  std::string out;
  for (const auto& it : draft.units) {
    out += base::enum_name(it.class_) + " " + it.id + " " + it.name + " ×" + std::to_string(it.at.size());
    for (const auto& alias : it.aliases) out += " = " + alias;
    out += '\n';
  }
  references(out, draft);
  return out;
}

std::string show_draft(const Draft& draft) {
  std::string out;
  head(out, draft);
  outline(out, draft.sections, 0);
  windows(out, draft);
  out += show_entities(draft);
  duties(out, draft);
  for (const auto& it : draft.recipients) out += "recipient " + it.name + " " + it.purpose.value_or("-") + "\n";
  for (const auto& it : draft.warnings) out += "warning " + it.code + " " + it.message + "\n";
  return out;
}

}  // namespace dondoc::draft
