// The least that any reader of a .docx must do: unpack every part and parse the
// XML ones. `./bench` holds `dondoc compile` against it, both as whole processes.
#include <pugixml.hpp>
#include <zip.h>

#include <cstdio>
#include <string>
#include <string_view>

int main(int argc, char** argv) {
  std::size_t elements = 0;
  for (int i = 1; i < argc; ++i) {
    int error = 0;
    zip_t* archive = zip_open(argv[i], ZIP_RDONLY, &error);
    if (!archive) { std::fprintf(stderr, "%s: not a zip archive\n", argv[i]); return 1; }
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t entry = 0; entry < count; ++entry) {
      zip_stat_t stat;
      if (zip_stat_index(archive, entry, 0, &stat) != 0) return 1;
      std::string bytes(stat.size, '\0');
      zip_file_t* file = zip_fopen_index(archive, entry, 0);
      if (!file || zip_fread(file, bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size())) return 1;
      zip_fclose(file);
      const std::string_view name = stat.name;
      if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
      pugi::xml_document document;
      if (!document.load_buffer_inplace(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single)) return 1;
      struct Counter : pugi::xml_tree_walker {
        std::size_t count = 0;
        bool for_each(pugi::xml_node&) override { ++count; return true; }
      } counter;
      document.traverse(counter);
      elements += counter.count;
    }
    zip_close(archive);
  }
  std::printf("%zu\n", elements);
}
