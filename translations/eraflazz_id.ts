<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
    <context>
        <name>AddVerdict</name>
        <message>
            <source>there is such a product already</source>
            <translation>produk itu sudah ada</translation>
        </message>
        <message>
            <source>a code has capital letters, digits, . _ - only</source>
            <translation>kode hanya huruf besar, angka, . _ -</translation>
        </message>
        <message>
            <source>the product it is to be like is not there</source>
            <translation>produk yang ditiru tidak ada</translation>
        </message>
        <message>
            <source>the rule of the destination is no expression</source>
            <translation>aturan tujuan bukan ekspresi yang benar</translation>
        </message>
        <message>
            <source>refused: %1</source>
            <translation>ditolak: %1</translation>
        </message>
        <message>
            <source>no rule of the destination, nor a product to take it from</source>
            <translation>tanpa aturan tujuan dan tanpa produk acuan</translation>
        </message>
    </context>
    <context>
        <name>AlarmBell</name>
        <message>
            <source>No alarm</source>
            <translation>Tidak ada alarm</translation>
        </message>
        <message numerus="yes">
            <source>%n alarm(s)</source>
            <translation>
                <numerusform>%n alarm</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new alarm(s)</source>
            <translation>
                <numerusform>%n alarm baru</numerusform>
            </translation>
        </message>
        <message>
            <source>The console is locked.</source>
            <translation>Konsol terkunci.</translation>
        </message>
    </context>
    <context>
        <name>AmountField</name>
        <message>
            <source>Write 12.500 or 12,5rb</source>
            <translation>Tulis 12.500 atau 12,5rb</translation>
        </message>
        <message>
            <source>Less than one rupiah left over: write whole rupiah</source>
            <translation>Tersisa kurang dari satu rupiah: tulis rupiah bulat</translation>
        </message>
        <message>
            <source>Larger than any amount here</source>
            <translation>Lebih besar dari nominal mana pun di sini</translation>
        </message>
    </context>
    <context>
        <name>BreakerPanel</name>
        <message>
            <source>Suppliers' breakers</source>
            <translation>Supplier dipakai atau diistirahatkan</translation>
        </message>
        <message>
            <source>There are no suppliers yet.</source>
            <translation>Belum ada supplier.</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Sekarang</translation>
        </message>
    </context>
    <context>
        <name>BreakerQuestion</name>
        <message>
            <source>Close the breaker of %1</source>
            <translation>Pakai lagi %1</translation>
        </message>
        <message>
            <source>Orders go there again at once.</source>
            <translation>Transaksi langsung ke sana lagi.</translation>
        </message>
        <message>
            <source>Close breaker</source>
            <translation>Pakai lagi</translation>
        </message>
        <message>
            <source>Hold the breaker of %1 open</source>
            <translation>Istirahatkan %1</translation>
        </message>
        <message>
            <source>No order goes there until somebody closes it, or the server starts anew. Sales under way are not touched.</source>
            <translation>Tidak ada pesanan ke sana sampai dipakai lagi atau server dimulai ulang. Transaksi yang berjalan tidak terganggu. Untuk berhenti lama, pakai Jeda.</translation>
        </message>
        <message>
            <source>Hold open</source>
            <translation>Istirahatkan</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
    </context>
    <context>
        <name>ChartCard</name>
        <message>
            <source>%1: now %2, lowest %3, highest %4</source>
            <translation>%1: sekarang %2, terendah %3, tertinggi %4</translation>
        </message>
        <message>
            <source>no value</source>
            <translation>tidak ada nilai</translation>
        </message>
        <message>
            <source>Show as a table</source>
            <translation>Lihat tabel</translation>
        </message>
        <message>
            <source>Show as a chart</source>
            <translation>Lihat grafik</translation>
        </message>
    </context>
    <context>
        <name>ChartTable</name>
        <message>
            <source>Time</source>
            <translation>Waktu</translation>
        </message>
    </context>
    <context>
        <name>DepositPairRow</name>
        <message>
            <source>match score %1: %2</source>
            <translation>kecocokan %1: %2</translation>
        </message>
    </context>
    <context>
        <name>DesktopAnnouncer</name>
        <message>
            <source>Open the alarms</source>
            <translation>Buka alarm</translation>
        </message>
        <message>
            <source>Quiet for an hour</source>
            <translation>Diam satu jam</translation>
        </message>
    </context>
    <context>
        <name>DisconnectedBar</name>
        <message>
            <source>Connect now</source>
            <translation>Sambung sekarang</translation>
        </message>
        <message>
            <source>Connection lost at %1.</source>
            <translation>Sambungan ke server terputus pukul %1.</translation>
        </message>
        <message>
            <source>You see the last data. The server goes on working; actions return when the link does.</source>
            <translation>Yang tampil adalah data terakhir. Server tetap bekerja; tindakan aktif lagi setelah tersambung.</translation>
        </message>
        <message>
            <source>The server was stopped at %1.</source>
            <translation>Server dihentikan pukul %1.</translation>
        </message>
        <message>
            <source>You see the last data. This window connects by itself once the server is back.</source>
            <translation>Anda melihat data terakhir. Jendela ini menyambung sendiri setelah server kembali.</translation>
        </message>
    </context>
    <context>
        <name>DraftBar</name>
        <message>
            <source>Discard</source>
            <translation>Batalkan</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Perubahan belum disimpan</translation>
        </message>
        <message numerus="yes">
            <source>%n unsaved change(s)</source>
            <translation>
                <numerusform>%n perubahan belum disimpan</numerusform>
            </translation>
        </message>
        <message>
            <source>Review %1…</source>
            <translation>Tinjau %1…</translation>
        </message>
    </context>
    <context>
        <name>EmptyState</name>
        <message>
            <source>Nothing matches</source>
            <translation>Tidak ada yang cocok</translation>
        </message>
        <message>
            <source>Clear all conditions</source>
            <translation>Bersihkan semua syarat</translation>
        </message>
    </context>
    <context>
        <name>ErrorState</name>
        <message>
            <source>Could not load</source>
            <translation>Gagal memuat</translation>
        </message>
        <message>
            <source>%1 Code %2 · %3</source>
            <translation>%1 Kode %2 · %3</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Ulangi</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Salin</translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message>
            <source>Language</source>
            <translation>Bahasa</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Desktop</source>
            <translation>Ikut desktop</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Terang</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Gelap</translation>
        </message>
        <message>
            <source>Address of the server</source>
            <translation>Alamat server</translation>
        </message>
        <message>
            <source>Name of the shop</source>
            <translation>Nama toko</translation>
        </message>
        <message>
            <source>What the server is for</source>
            <translation>Untuk apa server ini</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>Produksi</translation>
        </message>
        <message>
            <source>Trial</source>
            <translation>Uji</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Lanjut</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Selamat datang</translation>
        </message>
        <message>
            <source>Which shop is this console for?</source>
            <translation>Konsol ini untuk toko mana?</translation>
        </message>
        <message>
            <source>Help with connecting</source>
            <translation>Bantuan sambungan</translation>
        </message>
        <message>
            <source>The owner knows it; wss:// and :8081 may be left out.</source>
            <translation>Tanyakan ke pemilik; wss:// dan :8081 boleh dilewat.</translation>
        </message>
        <message>
            <source>As you call it. Empty: the address.</source>
            <translation>Sebutan Anda. Kosong: alamatnya.</translation>
        </message>
        <message>
            <source>Looking for %1…</source>
            <translation>Mencari %1…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>FirstSteps</name>
        <message>
            <source>Add a supplier</source>
            <translation>Tambah supplier</translation>
        </message>
        <message>
            <source>with its address and keys</source>
            <translation>dengan alamat dan kuncinya</translation>
        </message>
        <message>
            <source>Fetch its price list</source>
            <translation>Ambil daftar harganya</translation>
        </message>
        <message>
            <source>on the supplier's page, Prices</source>
            <translation>di halaman supplier, Harga</translation>
        </message>
        <message>
            <source>Map products</source>
            <translation>Petakan produk</translation>
        </message>
        <message>
            <source>your codes to the supplier's</source>
            <translation>kode Anda ke kode supplier</translation>
        </message>
        <message>
            <source>Add a bank account</source>
            <translation>Tambah rekening bank</translation>
        </message>
        <message>
            <source>Add an agent</source>
            <translation>Tambah agen</translation>
        </message>
        <message>
            <source>with a level and a key</source>
            <translation>dengan level dan kunci</translation>
        </message>
        <message>
            <source>Credit the first deposit</source>
            <translation>Kreditkan deposit pertama</translation>
        </message>
        <message>
            <source>by the bank's line or by hand</source>
            <translation>dari mutasi bank atau manual</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>Langkah pertama</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Sembunyikan</translation>
        </message>
        <message>
            <source>done</source>
            <translation>selesai</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 dari %2</translation>
        </message>
        <message>
            <source>a second person agrees</source>
            <translation>orang kedua menyetujui</translation>
        </message>
    </context>
    <context>
        <name>FKeyBar</name>
        <message>
            <source>Keys of this page</source>
            <translation>Tombol halaman ini</translation>
        </message>
    </context>
    <context>
        <name>FactRows</name>
        <message>
            <source>%1, then %2</source>
            <translation>%1, lalu %2</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>"%2" does not fit "%1". Write %3.</source>
            <translation>"%2" tidak cocok untuk "%1". Tulis %3.</translation>
        </message>
        <message>
            <source>"%1" is not a filter.</source>
            <translation>"%1" bukan syarat.</translation>
        </message>
        <message>
            <source>"%1" is not a filter. Did you mean "%2"?</source>
            <translation>"%1" bukan syarat. Maksud Anda "%2"?</translation>
        </message>
        <message>
            <source>Say what "%1" should be, as in %1:value.</source>
            <translation>Tulis nilai untuk "%1", misalnya %1:nilai.</translation>
        </message>
        <message>
            <source>"%2" does not fit "%1".</source>
            <translation>"%2" tidak cocok untuk "%1".</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Saring</translation>
        </message>
    </context>
    <context>
        <name>FilterRail</name>
        <message>
            <source>Conditions</source>
            <translation>Syarat</translation>
        </message>
    </context>
    <context>
        <name>FilterToken</name>
        <message>
            <source>Condition %1</source>
            <translation>Syarat %1</translation>
        </message>
    </context>
    <context>
        <name>GridView</name>
        <message>
            <source>Columns as at first</source>
            <translation>Kolom seperti semula</translation>
        </message>
        <message>
            <source>Copy cell</source>
            <translation>Salin sel</translation>
        </message>
        <message>
            <source>Copy rows</source>
            <translation>Salin baris</translation>
        </message>
    </context>
    <context>
        <name>ImportModel</name>
        <message>
            <source>New</source>
            <translation>Baru</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Berubah</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>Sama</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Ditolak</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Ditambah</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Draf</translation>
        </message>
        <message>
            <source>Base price</source>
            <translation>Harga dasar</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Baris</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Jadinya</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Harga</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategori</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>Nominal</source>
            <translation>Nominal</translation>
        </message>
        <message>
            <source>As</source>
            <translation>Seperti</translation>
        </message>
        <message>
            <source>Now (Rp)</source>
            <translation>Sekarang (Rp)</translation>
        </message>
        <message>
            <source>New (Rp)</source>
            <translation>Baru (Rp)</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>Masalah</translation>
        </message>
    </context>
    <context>
        <name>ImportSheet</name>
        <message>
            <source>the level's price is not known</source>
            <translation>harga level tidak diketahui</translation>
        </message>
        <message>
            <source>add the product first</source>
            <translation>tambahkan produknya dulu</translation>
        </message>
        <message>
            <source>no product of this code; a new one needs a name</source>
            <translation>kode belum ada; produk baru perlu nama</translation>
        </message>
        <message>
            <source>a code has capital letters, digits, . _ - only</source>
            <translation>kode hanya huruf besar, angka, . _ -</translation>
        </message>
        <message>
            <source>letters that cannot be read; save the file as UTF-8</source>
            <translation>huruf tidak terbaca; simpan berkas sebagai UTF-8</translation>
        </message>
        <message>
            <source>a text is too long</source>
            <translation>teks terlalu panjang</translation>
        </message>
        <message>
            <source>the denomination is no number</source>
            <translation>nominal bukan angka</translation>
        </message>
        <message>
            <source>kind and rule of the destination belong together</source>
            <translation>jenis dan aturan tujuan harus berdua</translation>
        </message>
        <message>
            <source>no category</source>
            <translation>tanpa kategori</translation>
        </message>
        <message>
            <source>no operator</source>
            <translation>tanpa operator</translation>
        </message>
        <message>
            <source>unknown category</source>
            <translation>kategori tidak dikenal</translation>
        </message>
        <message>
            <source>unknown operator</source>
            <translation>operator tidak dikenal</translation>
        </message>
    </context>
    <context>
        <name>LineChanges</name>
        <message numerus="yes">
            <source>Saved. %n kind(s) of agent would be sold to at a loss if only this supplier delivered; the route leaves it out for them.</source>
            <translation>
                <numerusform>Disimpan. %n jenis agen akan rugi bila hanya supplier ini yang melayani; rute melewatinya untuk mereka.</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove %1 from %2</source>
            <translation>Hapus %1 dari %2</translation>
        </message>
        <message>
            <source>Supplier's code</source>
            <translation>Kode supplier</translation>
        </message>
        <message>
            <source>Orders no longer go there. What it sold stays readable.</source>
            <translation>Transaksi tidak lagi ke sana. Yang sudah terjual tetap bisa dibaca.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Remove line</source>
            <translation>Hapus baris</translation>
        </message>
    </context>
    <context>
        <name>ListFilter</name>
        <message>
            <source>"%1" can only be said once.</source>
            <translation>"%1" hanya boleh ditulis sekali.</translation>
        </message>
        <message>
            <source>"%1" is not an amount.</source>
            <translation>"%1" bukan jumlah uang.</translation>
        </message>
        <message>
            <source>"%1" is not understood here.</source>
            <translation>"%1" tidak dikenali di sini.</translation>
        </message>
        <message>
            <source>This list cannot leave things out: write "%1" without the minus.</source>
            <translation>Daftar ini tidak bisa mengecualikan: tulis "%1" tanpa tanda minus.</translation>
        </message>
        <message>
            <source>Only one value can stand after "%1".</source>
            <translation>Setelah "%1" hanya boleh ada satu nilai.</translation>
        </message>
        <message>
            <source>That is too long to search for.</source>
            <translation>Terlalu panjang untuk dicari.</translation>
        </message>
    </context>
    <context>
        <name>ListSave</name>
        <message>
            <source>Export as a table</source>
            <translation>Ekspor tabel</translation>
        </message>
        <message>
            <source>The file holds the first %1 rows. Narrow the search for others.</source>
            <translation>Berkas memuat %1 baris pertama. Persempit pencarian untuk baris lain.</translation>
        </message>
    </context>
    <context>
        <name>LoadingRows</name>
        <message>
            <source>Loading</source>
            <translation>Memuat</translation>
        </message>
    </context>
    <context>
        <name>MadeLine</name>
        <message>
            <source>it has changed meanwhile</source>
            <translation>sudah berubah sementara itu</translation>
        </message>
        <message>
            <source>the list says %1 now</source>
            <translation>di daftar sekarang %1</translation>
        </message>
        <message>
            <source>%1 is bought under this code</source>
            <translation>%1 dibeli dengan kode ini</translation>
        </message>
        <message>
            <source>it is mapped already</source>
            <translation>sudah dipetakan</translation>
        </message>
        <message>
            <source>not in the list any more</source>
            <translation>sudah tidak ada di daftar</translation>
        </message>
        <message>
            <source>the product is not there</source>
            <translation>produknya tidak ada</translation>
        </message>
        <message>
            <source>it was removed already</source>
            <translation>sudah dihapus</translation>
        </message>
        <message>
            <source>refused: %1</source>
            <translation>ditolak: %1</translation>
        </message>
    </context>
    <context>
        <name>MatchDialog</name>
        <message>
            <source>Match a supplier's codes</source>
            <translation>Cocokkan kode supplier</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Petakan</translation>
        </message>
        <message>
            <source>All proposals</source>
            <translation>Semua usulan</translation>
        </message>
        <message>
            <source>Only certain</source>
            <translation>Hanya yang pasti</translation>
        </message>
        <message>
            <source>Which proposals</source>
            <translation>Usulan yang mana</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>Usulan</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Kemajuan</translation>
        </message>
        <message>
            <source>Reading the price list and the products…</source>
            <translation>Membaca daftar harga dan produk…</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) mapped.</source>
            <translation>
                <numerusform>%n kode dipetakan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken back.</source>
            <translation>
                <numerusform>%n ditarik kembali.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused: the table says why.</source>
            <translation>
                <numerusform>%n ditolak: alasannya di tabel.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>None of %n code(s) fits a product.</source>
            <translation>
                <numerusform>Tidak satu pun dari %n kode cocok dengan produk.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 proposals, %2 of them certain; %3 codes fit no product. New lines come last in their product's order.</source>
            <translation>%1 usulan, %2 di antaranya pasti; %3 kode tanpa produk yang cocok. Jalur baru ditaruh paling akhir di urutan produknya.</translation>
        </message>
        <message numerus="yes">
            <source>Map %n code(s)</source>
            <translation>
                <numerusform>Petakan %n kode</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take %n line(s) back</source>
            <translation>
                <numerusform>Tarik kembali %n kode</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Berhenti</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>No price list of this supplier has been fetched yet.</source>
            <translation>Belum pernah mengambil daftar harga supplier ini.</translation>
        </message>
        <message>
            <source>Every code of this supplier's list is mapped.</source>
            <translation>Semua kode di daftar supplier ini sudah dipetakan.</translation>
        </message>
    </context>
    <context>
        <name>Matching</name>
        <message>
            <source>only the name is similar</source>
            <translation>hanya namanya mirip</translation>
        </message>
        <message>
            <source>%1 fits as well</source>
            <translation>%1 juga cocok</translation>
        </message>
        <message>
            <source>the names differ</source>
            <translation>namanya beda</translation>
        </message>
        <message>
            <source>operator not said</source>
            <translation>operator tidak disebut</translation>
        </message>
        <message>
            <source>second code for the product</source>
            <translation>kode kedua untuk produk itu</translation>
        </message>
        <message>
            <source>has a code of this supplier</source>
            <translation>sudah punya kode supplier ini</translation>
        </message>
        <message>
            <source>would lose</source>
            <translation>rugi</translation>
        </message>
        <message>
            <source>oddly cheap</source>
            <translation>terlalu murah</translation>
        </message>
        <message>
            <source>closed at the supplier</source>
            <translation>tutup di supplier</translation>
        </message>
        <message>
            <source>no price</source>
            <translation>tanpa harga</translation>
        </message>
        <message>
            <source>Same code</source>
            <translation>Kode sama</translation>
        </message>
        <message>
            <source>Similar name</source>
            <translation>Nama mirip</translation>
        </message>
        <message>
            <source>Operator and amount</source>
            <translation>Operator dan nominal</translation>
        </message>
    </context>
    <context>
        <name>MatchModel</name>
        <message>
            <source>mapped</source>
            <translation>dipetakan</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>ditarik kembali</translation>
        </message>
        <message>
            <source>certain</source>
            <translation>pasti</translation>
        </message>
        <message>
            <source>Supplier's code</source>
            <translation>Kode supplier</translation>
        </message>
        <message>
            <source>Its name there</source>
            <translation>Nama di supplier</translation>
        </message>
        <message>
            <source>Cost (Rp)</source>
            <translation>Modal (Rp)</translation>
        </message>
        <message>
            <source>Our product</source>
            <translation>Produk kita</translation>
        </message>
        <message>
            <source>Its name here</source>
            <translation>Nama di kita</translation>
        </message>
        <message>
            <source>Found by</source>
            <translation>Dasar</translation>
        </message>
        <message>
            <source>Margin (Rp)</source>
            <translation>Laba (Rp)</translation>
        </message>
        <message>
            <source>Saves (Rp)</source>
            <translation>Hemat (Rp)</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
    </context>
    <context>
        <name>MoneyConfirmation</name>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Type the amount to go on</source>
            <translation>Ketik nominal untuk melanjutkan</translation>
        </message>
    </context>
    <context>
        <name>NavItem</name>
        <message>
            <source>%1 waiting</source>
            <translation>%1 menunggu</translation>
        </message>
    </context>
    <context>
        <name>NavRail</name>
        <message>
            <source>Pages</source>
            <translation>Halaman</translation>
        </message>
    </context>
    <context>
        <name>NoProducts</name>
        <message>
            <source>There are no products yet</source>
            <translation>Belum ada produk</translation>
        </message>
    </context>
    <context>
        <name>OnlookerNote</name>
        <message>
            <source>%1 looks at this too</source>
            <translation>%1 juga membuka ini</translation>
        </message>
    </context>
    <context>
        <name>OrderBar</name>
        <message>
            <source>Order of %1</source>
            <translation>Urutan %1</translation>
        </message>
        <message numerus="yes">
            <source>%n changed meanwhile</source>
            <translation>
                <numerusform>%n berubah sementara itu</numerusform>
            </translation>
        </message>
        <message>
            <source>The order is saved.</source>
            <translation>Urutan disimpan.</translation>
        </message>
    </context>
    <context>
        <name>OrderTrial</name>
        <message>
            <source>Try an order</source>
            <translation>Coba transaksi</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Destination</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <source>Time of day</source>
            <translation>Jam</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Nominal</translation>
        </message>
        <message>
            <source>May stay empty</source>
            <translation>Boleh kosong</translation>
        </message>
        <message>
            <source>Now, if empty</source>
            <translation>Sekarang</translation>
        </message>
        <message>
            <source>If it is open</source>
            <translation>Bila bebas</translation>
        </message>
        <message>
            <source>Write 21:30</source>
            <translation>Tulis 21:30</translation>
        </message>
        <message>
            <source>Write 12.500</source>
            <translation>Tulis 12.500</translation>
        </message>
        <message>
            <source>Write an agent's code to see the route of an order.</source>
            <translation>Tulis kode agen untuk melihat jalur transaksinya.</translation>
        </message>
        <message>
            <source>No such agent</source>
            <translation>Agen tidak ada</translation>
        </message>
        <message>
            <source>There is no such agent.</source>
            <translation>Agen itu tidak ada.</translation>
        </message>
        <message>
            <source>price %1</source>
            <translation>harga %1</translation>
        </message>
        <message>
            <source>at %1</source>
            <translation>pukul %1</translation>
        </message>
    </context>
    <context>
        <name>PinnedBand</name>
        <message>
            <source>Doubtful sales</source>
            <translation>Transaksi meragukan</translation>
        </message>
    </context>
    <context>
        <name>PolicyChoice</name>
        <message>
            <source>Policy</source>
            <translation>Kebijakan</translation>
        </message>
        <message>
            <source>The lowest cost is asked first; priority decides between equals.</source>
            <translation>Modal terendah lebih dulu; bila sama, prioritas yang menentukan.</translation>
        </message>
        <message>
            <source>The highest success of late is asked first, whatever it costs within the margin.</source>
            <translation>Sukses tertinggi belakangan ini lebih dulu, berapa pun modalnya selama masih laba.</translation>
        </message>
        <message>
            <source>Suppliers are asked in the order of the page Mapping.</source>
            <translation>Supplier dipakai menurut urutan di halaman Pemetaan.</translation>
        </message>
        <message>
            <source>Change the policy of %1</source>
            <translation>Ubah kebijakan %1</translation>
        </message>
        <message>
            <source>The next order goes by it. The revision before can be restored.</source>
            <translation>Transaksi berikutnya langsung mengikutinya. Revisi sebelumnya bisa dipulihkan.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Change policy</source>
            <translation>Ubah kebijakan</translation>
        </message>
        <message>
            <source>The policy is: %1.</source>
            <translation>Kebijakan sekarang: %1.</translation>
        </message>
    </context>
    <context>
        <name>PriceBar</name>
        <message numerus="yes">
            <source>%n base price(s)</source>
            <translation>
                <numerusform>%n harga dasar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n level price(s)</source>
            <translation>
                <numerusform>%n harga level</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed meanwhile</source>
            <translation>
                <numerusform>%n berubah sementara itu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) saved.</source>
            <translation>
                <numerusform>%n harga disimpan.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) wait for a second person.</source>
            <translation>
                <numerusform>%n harga menunggu orang kedua.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Urungkan</translation>
        </message>
        <message numerus="yes">
            <source>Put back %n price(s)</source>
            <translation>
                <numerusform>Kembalikan %n harga</numerusform>
            </translation>
        </message>
        <message>
            <source>The earlier prices are back as drafts. Review them, then save.</source>
            <translation>Harga sebelumnya kembali sebagai draf. Tinjau, lalu simpan.</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Tinjau</translation>
        </message>
    </context>
    <context>
        <name>PriceTable</name>
        <message>
            <source>Products</source>
            <translation>Produk</translation>
        </message>
    </context>
    <context>
        <name>ProductFigures</name>
        <message>
            <source>Base price</source>
            <translation>Harga dasar</translation>
        </message>
        <message>
            <source>Best cost</source>
            <translation>Modal terbaik</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>Laba</translation>
        </message>
    </context>
    <context>
        <name>ProductForms</name>
        <message numerus="yes">
            <source>%n product(s) changed.</source>
            <translation>
                <numerusform>%n produk diubah.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 was changed.</source>
            <translation>%1 sudah diubah.</translation>
        </message>
        <message>
            <source>%1 is there, closed. Map a supplier, then open it.</source>
            <translation>%1 sudah ada, masih tutup. Petakan supplier, lalu buka.</translation>
        </message>
        <message>
            <source>Map suppliers</source>
            <translation>Petakan supplier</translation>
        </message>
        <message>
            <source>CSV (*.csv *.txt)</source>
            <translation>CSV (*.csv *.txt)</translation>
        </message>
        <message>
            <source>The file is larger than 4 MB.</source>
            <translation>Berkas lebih dari 4 MB.</translation>
        </message>
        <message>
            <source>Products from a file</source>
            <translation>Produk dari berkas</translation>
        </message>
        <message>
            <source>products-empty.csv</source>
            <translation>produk-kosong.csv</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s) added, closed until they have a supplier.</source>
            <translation>
                <numerusform>%n produk ditambah, tutup sampai punya supplier.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) are drafts; review and save them.</source>
            <translation>
                <numerusform>%n harga menjadi draf; tinjau dan simpan.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProductsBar</name>
        <message>
            <source>code or name, status:  supplier:  margin&lt;0</source>
            <translation>kode atau nama, status:  supplier:  laba&lt;0</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Lainnya</translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n dipilih</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RouteHistory</name>
        <message>
            <source>Changes</source>
            <translation>Perubahan</translation>
        </message>
        <message>
            <source>Restore %1 as it was at first</source>
            <translation>Pulihkan %1 seperti semula</translation>
        </message>
        <message>
            <source>Restore %1 to revision %2</source>
            <translation>Pulihkan %1 ke revisi %2</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>Kebijakan</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Urutan</translation>
        </message>
        <message>
            <source>Suppliers that came since keep their place at the end. It makes a new revision.</source>
            <translation>Supplier yang masuk sesudahnya tetap di urutan akhir. Menjadi revisi baru.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Pulihkan</translation>
        </message>
        <message>
            <source>The routing is restored.</source>
            <translation>Routing dipulihkan.</translation>
        </message>
    </context>
    <context>
        <name>RouteNow</name>
        <message>
            <source>Route of an order now</source>
            <translation>Jalur bila dijual sekarang</translation>
        </message>
        <message>
            <source>for agent</source>
            <translation>untuk agen</translation>
        </message>
        <message>
            <source>Agent whose order is tried</source>
            <translation>Agen yang transaksinya dicoba</translation>
        </message>
        <message>
            <source>Write an agent's code to see the route of an order.</source>
            <translation>Tulis kode agen untuk melihat jalur transaksinya.</translation>
        </message>
        <message>
            <source>There is no such agent.</source>
            <translation>Agen itu tidak ada.</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Find sale code, destination, SN, agent, ticket amount…</source>
            <translation>Cari kode trx, tujuan, SN, agen, nominal tiket…</translation>
        </message>
        <message>
            <source>Find everywhere</source>
            <translation>Cari di mana saja</translation>
        </message>
    </context>
    <context>
        <name>ServerField</name>
        <message>
            <source>Server %1, %2</source>
            <translation>Server %1, %2</translation>
        </message>
    </context>
    <context>
        <name>SignInPlate</name>
        <message>
            <source>Operator console for prepaid reload and bill payment</source>
            <translation>Konsol operator server pulsa dan PPOB</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>Versi %1</translation>
        </message>
    </context>
    <context>
        <name>SparklineRow</name>
        <message>
            <source>%1, below its limit</source>
            <translation>%1, di bawah batasnya</translation>
        </message>
    </context>
    <context>
        <name>State</name>
        <message>
            <source>Queued</source>
            <translation>Antre</translation>
        </message>
        <message>
            <source>In process</source>
            <translation>Proses</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Menunggu</translation>
        </message>
        <message>
            <source>Success</source>
            <translation>Sukses</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Gagal</translation>
        </message>
        <message>
            <source>DOUBTFUL</source>
            <translation>MERAGUKAN</translation>
        </message>
        <message>
            <source>Reversed</source>
            <translation>Dibalik</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Perhatian</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Status bar</source>
            <translation>Baris status</translation>
        </message>
    </context>
    <context>
        <name>Step</name>
        <message>
            <source>Received</source>
            <translation>Diterima</translation>
        </message>
        <message>
            <source>Priced</source>
            <translation>Dihargai</translation>
        </message>
        <message>
            <source>Debited</source>
            <translation>Didebit</translation>
        </message>
        <message>
            <source>Routed</source>
            <translation>Dirutekan</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Dikirim</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Bukti</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>Dilaporkan</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>%1 (%2 times)</source>
            <translation>%1 (%2 kali)</translation>
        </message>
    </context>
    <context>
        <name>SupplierLines</name>
        <message>
            <source>Suppliers of the product</source>
            <translation>Supplier produk ini</translation>
        </message>
        <message>
            <source>This product has no supplier yet</source>
            <translation>Produk ini belum punya supplier</translation>
        </message>
        <message>
            <source>Until it has one, every order is refused.</source>
            <translation>Transaksi akan ditolak sampai ada supplier.</translation>
        </message>
        <message>
            <source>Add supplier</source>
            <translation>Tambah supplier</translation>
        </message>
    </context>
    <context>
        <name>TabStrip</name>
        <message>
            <source>Tabs</source>
            <translation>Tab</translation>
        </message>
        <message>
            <source>New tab</source>
            <translation>Tab baru</translation>
        </message>
    </context>
    <context>
        <name>Tag</name>
        <message>
            <source>PRODUCTION</source>
            <translation>PRODUKSI</translation>
        </message>
        <message>
            <source>TRIAL</source>
            <translation>UJI</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Timeline</source>
            <translation>Alur</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Top bar</source>
            <translation>Baris atas</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>Menu (F10)</source>
            <translation>Menu (F10)</translation>
        </message>
        <message>
            <source>Alarms</source>
            <translation>Alarm</translation>
        </message>
        <message>
            <source>Server profile %1</source>
            <translation>Profil server %1</translation>
        </message>
        <message>
            <source>Signed in as %1</source>
            <translation>Masuk sebagai %1</translation>
        </message>
        <message>
            <source>Alarms: %1</source>
            <translation>Alarm: %1</translation>
        </message>
    </context>
    <context>
        <name>Action</name>
        <message>
            <source>Save a diagnosis</source>
            <translation>Simpan diagnosis</translation>
        </message>
        <message>
            <source>Send the report again</source>
            <translation>Kirim ulang laporan</translation>
        </message>
        <message>
            <source>New agent</source>
            <translation>Agen baru</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Beranda</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>Transaksi</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Riwayat</translation>
        </message>
        <message>
            <source>Deposits</source>
            <translation>Deposit</translation>
        </message>
        <message>
            <source>Agents</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Suppliers</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>Komplain</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Laporan</translation>
        </message>
        <message>
            <source>Approvals</source>
            <translation>Persetujuan</translation>
        </message>
        <message>
            <source>Alarms</source>
            <translation>Alarm</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Pengguna</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>Audit</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistem</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Bantuan</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Sunting</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Cari</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Rincian</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Segarkan</translation>
        </message>
        <message>
            <source>Ask supplier</source>
            <translation>Tanya status</translation>
        </message>
        <message>
            <source>Explain route</source>
            <translation>Jelaskan rute</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>Putuskan</translation>
        </message>
        <message>
            <source>Complain</source>
            <translation>Komplain</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Layar penuh</translation>
        </message>
        <message>
            <source>Search everywhere</source>
            <translation>Cari di mana saja</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Kunci</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Keluar</translation>
        </message>
        <message>
            <source>Connect now</source>
            <translation>Sambung sekarang</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Tahan</translation>
        </message>
        <message>
            <source>Copy rows</source>
            <translation>Salin baris</translation>
        </message>
        <message>
            <source>Copy answer for the customer</source>
            <translation>Salin jawaban untuk pelanggan</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Urungkan</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Ulangi</translation>
        </message>
        <message>
            <source>Save prices</source>
            <translation>Simpan harga</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Setujui</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Tolak</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Tarik kembali</translation>
        </message>
        <message>
            <source>New request</source>
            <translation>Permintaan baru</translation>
        </message>
        <message>
            <source>Change an agent</source>
            <translation>Ubah agen</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Tambah pengguna</translation>
        </message>
        <message>
            <source>Change a person</source>
            <translation>Ubah pengguna</translation>
        </message>
        <message>
            <source>Take note</source>
            <translation>Tandai diketahui</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>Mutasi</translation>
        </message>
        <message>
            <source>Mapping</source>
            <translation>Pemetaan</translation>
        </message>
        <message>
            <source>Routing</source>
            <translation>Routing</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>Approve deposit</source>
            <translation>Setujui deposit</translation>
        </message>
        <message>
            <source>Reject ticket</source>
            <translation>Tolak tiket</translation>
        </message>
        <message>
            <source>Export ledger</source>
            <translation>Ekspor mutasi</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Tulis catatan</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Tutup kasus</translation>
        </message>
        <message>
            <source>Cancel the sale</source>
            <translation>Batalkan transaksi</translation>
        </message>
        <message>
            <source>Open the agent</source>
            <translation>Buka agen</translation>
        </message>
        <message>
            <source>Open the mutations</source>
            <translation>Buka mutasi</translation>
        </message>
        <message>
            <source>New tab</source>
            <translation>Tab baru</translation>
        </message>
        <message>
            <source>Close the tab</source>
            <translation>Tutup tab</translation>
        </message>
        <message>
            <source>Change a product</source>
            <translation>Ubah produk</translation>
        </message>
        <message>
            <source>New product</source>
            <translation>Produk baru</translation>
        </message>
        <message>
            <source>Open or close</source>
            <translation>Buka atau tutup</translation>
        </message>
        <message>
            <source>Prices by rule</source>
            <translation>Harga massal</translation>
        </message>
        <message>
            <source>Products as CSV</source>
            <translation>Produk ke CSV</translation>
        </message>
        <message>
            <source>Add supplier</source>
            <translation>Tambah supplier</translation>
        </message>
        <message>
            <source>Change supplier line</source>
            <translation>Ubah baris supplier</translation>
        </message>
        <message>
            <source>Remove supplier line</source>
            <translation>Hapus baris supplier</translation>
        </message>
        <message>
            <source>Ask earlier</source>
            <translation>Naikkan prioritas</translation>
        </message>
        <message>
            <source>Ask later</source>
            <translation>Turunkan prioritas</translation>
        </message>
        <message>
            <source>Change policy</source>
            <translation>Ubah kebijakan</translation>
        </message>
        <message>
            <source>Restore routing</source>
            <translation>Pulihkan routing</translation>
        </message>
        <message>
            <source>Hold or close breaker</source>
            <translation>Istirahatkan atau pakai lagi</translation>
        </message>
        <message>
            <source>Change an alarm rule</source>
            <translation>Ubah aturan alarm</translation>
        </message>
        <message>
            <source>End a session</source>
            <translation>Akhiri sesi</translation>
        </message>
        <message>
            <source>Maintenance</source>
            <translation>Pemeliharaan</translation>
        </message>
        <message>
            <source>Save report as PDF</source>
            <translation>Simpan laporan sebagai PDF</translation>
        </message>
        <message>
            <source>Print report</source>
            <translation>Cetak laporan</translation>
        </message>
        <message>
            <source>Add a supplier</source>
            <translation>Tambah supplier</translation>
        </message>
        <message>
            <source>Pause or open a supplier</source>
            <translation>Jeda atau buka supplier</translation>
        </message>
        <message>
            <source>Check a supplier's balance</source>
            <translation>Cek saldo supplier</translation>
        </message>
        <message>
            <source>Fetch the price list</source>
            <translation>Ambil daftar harga</translation>
        </message>
        <message>
            <source>Import statement…</source>
            <translation>Impor mutasi…</translation>
        </message>
        <message>
            <source>Change my password…</source>
            <translation>Ganti kata sandi…</translation>
        </message>
        <message>
            <source>Banks</source>
            <translation>Rekening</translation>
        </message>
        <message>
            <source>Add a bank account</source>
            <translation>Tambah rekening bank</translation>
        </message>
        <message>
            <source>Change a bank account</source>
            <translation>Ubah rekening bank</translation>
        </message>
        <message>
            <source>Change a bank account's secrets</source>
            <translation>Ubah kunci mutasi rekening</translation>
        </message>
        <message>
            <source>Close or open a bank account</source>
            <translation>Tutup atau buka rekening bank</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>Toko</translation>
        </message>
        <message>
            <source>New price level</source>
            <translation>Level harga baru</translation>
        </message>
        <message>
            <source>Change a margin</source>
            <translation>Ubah selisih</translation>
        </message>
        <message>
            <source>Rename a price level</source>
            <translation>Ganti nama level harga</translation>
        </message>
        <message>
            <source>Change commissions</source>
            <translation>Ubah komisi</translation>
        </message>
        <message>
            <source>Change a daily limit</source>
            <translation>Ubah batas harian</translation>
        </message>
        <message>
            <source>New reason</source>
            <translation>Alasan baru</translation>
        </message>
        <message>
            <source>Change a reason</source>
            <translation>Ubah alasan</translation>
        </message>
        <message>
            <source>Block the number</source>
            <translation>Blokir nomornya</translation>
        </message>
        <message>
            <source>Block a number</source>
            <translation>Blokir nomor</translation>
        </message>
        <message>
            <source>Lift a block</source>
            <translation>Buka blokir</translation>
        </message>
        <message>
            <source>Propose several…</source>
            <translation>Ajukan beberapa…</translation>
        </message>
        <message>
            <source>Approve several…</source>
            <translation>Setujui beberapa…</translation>
        </message>
        <message>
            <source>Two-step codes…</source>
            <translation>Kode dua langkah…</translation>
        </message>
        <message>
            <source>Products from a file</source>
            <translation>Produk dari berkas</translation>
        </message>
        <message>
            <source>Empty file for products</source>
            <translation>Berkas produk kosong</translation>
        </message>
        <message>
            <source>Export as table</source>
            <translation>Ekspor tabel</translation>
        </message>
        <message>
            <source>Save report as table</source>
            <translation>Simpan laporan sebagai tabel</translation>
        </message>
        <message>
            <source>Save audit as table</source>
            <translation>Simpan audit sebagai tabel</translation>
        </message>
        <message>
            <source>Match a supplier's codes</source>
            <translation>Cocokkan kode supplier</translation>
        </message>
        <message>
            <source>About Eraflazz</source>
            <translation>Tentang Eraflazz</translation>
        </message>
    </context>
    <context>
        <name>DraftSet</name>
        <message>
            <source>Take back the price of %1</source>
            <translation>Batalkan harga %1</translation>
        </message>
        <message>
            <source>Price of %1</source>
            <translation>Harga %1</translation>
        </message>
        <message numerus="yes">
            <source>Discard %n price(s)</source>
            <translation>
                <numerusform>Batalkan %n harga</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep the price of %1</source>
            <translation>Pertahankan harga %1</translation>
        </message>
        <message>
            <source>Take the new price of %1</source>
            <translation>Pakai harga baru %1</translation>
        </message>
    </context>
    <context>
        <name>Scope</name>
        <message>
            <source>see sales</source>
            <translation>melihat transaksi</translation>
        </message>
        <message>
            <source>see numbers and serial numbers in full</source>
            <translation>melihat nomor dan SN secara utuh</translation>
        </message>
        <message>
            <source>see what suppliers literally said</source>
            <translation>melihat jawaban asli supplier</translation>
        </message>
        <message>
            <source>ask suppliers and take down complaints</source>
            <translation>menanya supplier dan mencatat komplain</translation>
        </message>
        <message>
            <source>see costs and margins</source>
            <translation>melihat modal dan laba</translation>
        </message>
        <message>
            <source>run reports</source>
            <translation>menjalankan laporan</translation>
        </message>
        <message>
            <source>see cases</source>
            <translation>melihat kasus</translation>
        </message>
        <message>
            <source>propose how a case ends</source>
            <translation>mengajukan penyelesaian kasus</translation>
        </message>
        <message>
            <source>see requests</source>
            <translation>melihat permintaan</translation>
        </message>
        <message>
            <source>make requests</source>
            <translation>membuat permintaan</translation>
        </message>
        <message>
            <source>approve requests</source>
            <translation>menyetujui permintaan</translation>
        </message>
        <message>
            <source>see deposit tickets and bank lines</source>
            <translation>melihat tiket deposit dan mutasi bank</translation>
        </message>
        <message>
            <source>see products</source>
            <translation>melihat produk</translation>
        </message>
        <message>
            <source>change prices</source>
            <translation>mengubah harga</translation>
        </message>
        <message>
            <source>see suppliers</source>
            <translation>melihat supplier</translation>
        </message>
        <message>
            <source>see agents</source>
            <translation>melihat agen</translation>
        </message>
        <message>
            <source>change agents</source>
            <translation>mengubah agen</translation>
        </message>
        <message>
            <source>see the people of the shop</source>
            <translation>melihat pengguna</translation>
        </message>
        <message>
            <source>manage the people of the shop</source>
            <translation>mengelola pengguna</translation>
        </message>
        <message>
            <source>see what people did</source>
            <translation>melihat jejak audit</translation>
        </message>
        <message>
            <source>see alarms</source>
            <translation>melihat alarm</translation>
        </message>
        <message>
            <source>change when there is an alarm</source>
            <translation>mengubah kapan alarm muncul</translation>
        </message>
        <message>
            <source>take no new orders for a while</source>
            <translation>menghentikan pesanan baru untuk sementara</translation>
        </message>
        <message>
            <source>take note of alarms</source>
            <translation>menandai alarm diketahui</translation>
        </message>
        <message>
            <source>open and close products</source>
            <translation>membuka dan menutup produk</translation>
        </message>
        <message>
            <source>add and change products</source>
            <translation>menambah dan mengubah produk</translation>
        </message>
        <message>
            <source>change mappings and routes</source>
            <translation>mengubah pemetaan dan rute</translation>
        </message>
        <message>
            <source>change and pause suppliers</source>
            <translation>mengubah dan menghentikan sementara supplier</translation>
        </message>
        <message>
            <source>ask for bank accounts, close them</source>
            <translation>mengajukan rekening bank, menutupnya</translation>
        </message>
        <message>
            <source>see the state of the system</source>
            <translation>melihat keadaan sistem</translation>
        </message>
        <message>
            <source>You lack the right to %1. Ask the owner for it.</source>
            <translation>Anda belum punya hak %1. Minta kepada pemilik.</translation>
        </message>
        <message>
            <source>ask for money to be moved, import bank statements and reject tickets</source>
            <translation>meminta dana dipindahkan, mengimpor mutasi bank, dan menolak tiket</translation>
        </message>
        <message>
            <source>see the ledgers of suppliers and banks</source>
            <translation>melihat buku mutasi supplier dan bank</translation>
        </message>
        <message>
            <source>block numbers and lift blocks</source>
            <translation>memblokir nomor dan membuka blokir</translation>
        </message>
    </context>
    <context>
        <name>CertificateCard</name>
        <message>
            <source>Last 4 digits</source>
            <translation>4 angka/huruf terakhir</translation>
        </message>
        <message>
            <source>Trust and sign in</source>
            <translation>Percayai dan masuk</translation>
        </message>
        <message>
            <source>Do not sign in</source>
            <translation>Jangan masuk</translation>
        </message>
        <message>
            <source>Stop: another certificate</source>
            <translation>Berhenti: sertifikat berbeda</translation>
        </message>
        <message>
            <source>Is this your server?</source>
            <translation>Benarkah ini server Anda?</translation>
        </message>
        <message>
            <source>of the new fingerprint, from the owner</source>
            <translation>sidik jari baru, dari pemilik</translation>
        </message>
        <message>
            <source>Trust the new one</source>
            <translation>Percayai yang baru</translation>
        </message>
        <message>
            <source>Fingerprint %1</source>
            <translation>Sidik jari %1</translation>
        </message>
        <message>
            <source>These are not its last digits. Do not sign in.</source>
            <translation>Bukan itu akhirannya. Jangan masuk.</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Alamat</translation>
        </message>
        <message>
            <source>Issued for</source>
            <translation>Untuk</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Berlaku sampai</translation>
        </message>
        <message>
            <source>Trusted until now</source>
            <translation>Dipercaya selama ini</translation>
        </message>
        <message>
            <source>Shown now</source>
            <translation>Ditunjukkan sekarang</translation>
        </message>
        <message>
            <source>SHA-256 fingerprint</source>
            <translation>Sidik jari SHA-256</translation>
        </message>
        <message>
            <source>It is</source>
            <translation>Benar</translation>
        </message>
        <message>
            <source>It is not</source>
            <translation>Bukan</translation>
        </message>
    </context>
    <context>
        <name>ConnectionHelp</name>
        <message>
            <source>Help with connecting</source>
            <translation>Bantuan sambungan</translation>
        </message>
        <message>
            <source>1. The owner knows the server's address and port. The port of the console is not the one of the agents.</source>
            <translation>1. Pemilik tahu alamat dan port server. Port konsol bukan port untuk agen.</translation>
        </message>
        <message>
            <source>2. This computer's clock must be right to half a minute.</source>
            <translation>2. Jam komputer ini harus tepat, selisih paling banyak setengah menit.</translation>
        </message>
        <message>
            <source>3. At the first sign-in, compare the fingerprint with the one the owner reads on the server.</source>
            <translation>3. Saat pertama masuk, cocokkan sidik jari dengan yang dibaca pemilik di server.</translation>
        </message>
        <message>
            <source>4. Forgotten passwords are set anew by the owner; nobody can read them.</source>
            <translation>4. Kata sandi yang lupa dibuat ulang oleh pemilik; tidak ada yang bisa membacanya.</translation>
        </message>
        <message>
            <source>Console</source>
            <translation>Konsol</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Alamat</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Sertifikat</translation>
        </message>
        <message>
            <source>Last problem</source>
            <translation>Masalah terakhir</translation>
        </message>
        <message>
            <source>Copy the figures</source>
            <translation>Salin data ini</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
    </context>
    <context>
        <name>ConsoleWindow</name>
        <message>
            <source>You are signed out.</source>
            <translation>Anda sudah keluar.</translation>
        </message>
        <message>
            <source>Three wrong passwords: you are signed out.</source>
            <translation>Tiga kali kata sandi salah: Anda dikeluarkan.</translation>
        </message>
        <message>
            <source>Unsaved</source>
            <translation>Belum disimpan</translation>
        </message>
        <message>
            <source>It is lost when you leave now.</source>
            <translation>Isinya hilang bila Anda keluar sekarang.</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Keluar</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Tetap di sini</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Keys</source>
            <translation>Tombol</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Pasang</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Tanpa tombol</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Bantuan</translation>
        </message>
        <message>
            <source>Find an action or a key</source>
            <translation>Cari tindakan atau tombol</translation>
        </message>
        <message>
            <source>New key of the chosen action</source>
            <translation>Tombol baru untuk tindakan terpilih</translation>
        </message>
        <message>
            <source>All keys as they were</source>
            <translation>Kembalikan semua tombol</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>%1 belongs to &quot;%2&quot;. Give that another key first.</source>
            <translation>%1 dipakai &quot;%2&quot;. Beri tombol lain untuk itu dulu.</translation>
        </message>
        <message>
            <source>Press the new key</source>
            <translation>Tekan tombol baru</translation>
        </message>
    </context>
    <context>
        <name>LinkWords</name>
        <message>
            <source>A demo on this computer has no encryption: write ws:// first.</source>
            <translation>Demo di komputer ini tanpa enkripsi: tulis ws:// di depan.</translation>
        </message>
        <message>
            <source>The server's certificate ended on %1. Ask the owner to renew it, then try again.</source>
            <translation>Sertifikat server habis pada %1. Minta pemilik memperbaruinya, lalu coba lagi.</translation>
        </message>
        <message>
            <source>The server's certificate is not valid. Check this computer's date, then ask the owner to renew the certificate.</source>
            <translation>Sertifikat server tidak sah. Periksa tanggal komputer ini, lalu minta pemilik memperbarui sertifikat.</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n detik</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n menit</numerusform>
            </translation>
        </message>
        <message>
            <source>This computer's clock is %1 ahead. Set it, then sign in.</source>
            <translation>Jam komputer ini %1 lebih cepat. Samakan jam, lalu masuk lagi.</translation>
        </message>
        <message>
            <source>This computer's clock is %1 behind. Set it, then sign in.</source>
            <translation>Jam komputer ini %1 lebih lambat. Samakan jam, lalu masuk lagi.</translation>
        </message>
        <message>
            <source>Wrong user name or password.</source>
            <translation>Nama atau kata sandi salah.</translation>
        </message>
        <message numerus="yes">
            <source>%n more tries before a hold.</source>
            <translation>
                <numerusform>Sisa %n kali sebelum ditahan.</numerusform>
            </translation>
        </message>
        <message>
            <source>the server</source>
            <translation>server</translation>
        </message>
        <message>
            <source>This is no address. Write it like server.shop.id:8081.</source>
            <translation>Ini bukan alamat. Tulis seperti server.toko.id:8081.</translation>
        </message>
        <message>
            <source>ws:// is for this computer only. Use wss:// for another.</source>
            <translation>ws:// hanya untuk komputer ini. Pakai wss:// untuk yang lain.</translation>
        </message>
        <message>
            <source>Server not found. Check the address and try again.</source>
            <translation>Server tidak ditemukan. Periksa alamat, lalu coba lagi.</translation>
        </message>
        <message>
            <source>Nothing answers there. Check the port, or ask whether the server runs.</source>
            <translation>Tidak ada jawaban. Periksa port, atau tanya apakah server jalan.</translation>
        </message>
        <message>
            <source>The server cannot be reached. Check this computer's network, then try again.</source>
            <translation>Server tidak terjangkau. Periksa jaringan komputer ini, lalu coba lagi.</translation>
        </message>
        <message>
            <source>Something else answers there. Check address and port.</source>
            <translation>Yang menjawab bukan Eraflazz. Periksa alamat dan port.</translation>
        </message>
        <message>
            <source>The server was reached but stays silent. Try again; tell the owner if it lasts.</source>
            <translation>Server terjangkau tetapi diam. Coba lagi; beri tahu pemilik bila berlanjut.</translation>
        </message>
        <message>
            <source>This computer does not know the server's certificate yet. Compare its fingerprint with the one the owner gives you.</source>
            <translation>Komputer ini belum mengenal sertifikat server. Cocokkan sidik jarinya dengan yang diberikan pemilik.</translation>
        </message>
        <message>
            <source>The server's certificate changed. Do not sign in until the owner confirms the fingerprint.</source>
            <translation>Sertifikat server berubah. Jangan masuk sebelum pemilik memastikan sidik jarinya.</translation>
        </message>
        <message>
            <source>This console (%1) is too old for %2: it speaks protocol %3, the server needs %4 or newer. Install the console of the server's version, then sign in.</source>
            <translation>Konsol ini (%1) terlalu lama untuk %2: konsol memakai protokol %3, server perlu %4 atau lebih baru. Pasang konsol yang seversi dengan server, lalu masuk.</translation>
        </message>
        <message>
            <source>This console (%1) is too new for %2: it needs protocol %3 or newer, the server speaks %4. Ask the owner to upgrade the server.</source>
            <translation>Konsol ini (%1) terlalu baru untuk %2: konsol perlu protokol %3 atau lebih baru, server memakai %4. Minta pemilik memperbarui server.</translation>
        </message>
        <message>
            <source>Held after too many wrong tries. Try again in %1.</source>
            <translation>Ditahan karena terlalu sering salah. Coba lagi dalam %1.</translation>
        </message>
        <message>
            <source>The hold is over. You may try again now.</source>
            <translation>Masa tahan selesai. Silakan coba lagi.</translation>
        </message>
        <message>
            <source>You were away too long. Give your password again.</source>
            <translation>Anda terlalu lama pergi. Isi kata sandi lagi.</translation>
        </message>
        <message>
            <source>Your session was ended by the server, or your role has changed. Sign in again.</source>
            <translation>Sesi Anda diakhiri server, atau peran Anda berubah. Masuk lagi.</translation>
        </message>
        <message>
            <source>The server lacks something this console needs. Ask the owner to upgrade it.</source>
            <translation>Server belum punya yang dibutuhkan konsol ini. Minta pemilik memperbaruinya.</translation>
        </message>
        <message>
            <source>The server is there, but its database does not answer. Try again in a moment.</source>
            <translation>Server ada, tetapi basis datanya tidak menjawab. Coba lagi sebentar lagi.</translation>
        </message>
        <message>
            <source>The server hung up because this computer read too slowly. Sign in again.</source>
            <translation>Server memutus karena komputer ini membaca terlalu lambat. Masuk lagi.</translation>
        </message>
        <message>
            <source>The connection broke. Sign in again.</source>
            <translation>Sambungan putus. Masuk lagi.</translation>
        </message>
        <message>
            <source>The server said something this console does not understand. Tell the owner.</source>
            <translation>Server mengatakan sesuatu yang tidak dimengerti konsol ini. Beri tahu pemilik.</translation>
        </message>
        <message>
            <source>Here %1 · server %2</source>
            <translation>Di sini %1 · server %2</translation>
        </message>
        <message>
            <source>The server speaks protocol %1 to %2.</source>
            <translation>Server memakai protokol %1 sampai %2.</translation>
        </message>
        <message>
            <source>Password not remembered: this desktop has no keyring.</source>
            <translation>Kata sandi tidak diingat: desktop ini tanpa keyring.</translation>
        </message>
        <message>
            <source>Password not remembered: the keyring is locked.</source>
            <translation>Kata sandi tidak diingat: keyring terkunci.</translation>
        </message>
        <message>
            <source>Password not remembered: the keyring was not opened.</source>
            <translation>Kata sandi tidak diingat: keyring tidak dibuka.</translation>
        </message>
        <message>
            <source>Password not remembered: the keyring did not answer.</source>
            <translation>Kata sandi tidak diingat: keyring tidak menjawab.</translation>
        </message>
        <message>
            <source>Password not remembered: the keyring failed.</source>
            <translation>Kata sandi tidak diingat: keyring gagal.</translation>
        </message>
        <message>
            <source>This desktop has no keyring. Type the password.</source>
            <translation>Desktop ini tidak punya keyring. Ketik kata sandi.</translation>
        </message>
        <message>
            <source>The keyring is locked. Type the password.</source>
            <translation>Keyring terkunci. Ketik kata sandi.</translation>
        </message>
        <message>
            <source>The keyring was not opened. Type the password.</source>
            <translation>Keyring tidak dibuka. Ketik kata sandi.</translation>
        </message>
        <message>
            <source>The keyring did not answer. Type the password.</source>
            <translation>Keyring tidak menjawab. Ketik kata sandi.</translation>
        </message>
        <message>
            <source>The keyring failed. Type the password.</source>
            <translation>Keyring gagal. Ketik kata sandi.</translation>
        </message>
        <message>
            <source>Somebody who looks after people here ended your session. You may sign in again.</source>
            <translation>Sesi Anda diakhiri oleh yang mengurus orang di sini. Anda boleh masuk lagi.</translation>
        </message>
        <message>
            <source>Your password was changed. Sign in with the new one.</source>
            <translation>Kata sandi Anda diganti. Masuk dengan yang baru.</translation>
        </message>
        <message>
            <source>You were given another role. Sign in again; you then have the rights it brings.</source>
            <translation>Anda diberi peran lain. Masuk lagi; hak Anda lalu mengikuti peran itu.</translation>
        </message>
        <message>
            <source>Your account was disabled. If that is a mistake, ask whoever looks after people.</source>
            <translation>Akun Anda dinonaktifkan. Jika itu keliru, tanyakan kepada yang mengurus orang.</translation>
        </message>
        <message>
            <source>You signed out.</source>
            <translation>Anda sudah keluar.</translation>
        </message>
        <message>
            <source>The server is being stopped. Sign in again once it is back.</source>
            <translation>Server sedang dihentikan. Masuk lagi setelah server kembali.</translation>
        </message>
        <message>
            <source>The two-step codes of your account, or the shop&apos;s rule about them, changed. Sign in again.</source>
            <translation>Kode dua langkah akun Anda, atau aturan toko tentang itu, berubah. Masuk lagi.</translation>
        </message>
        <message>
            <source>This code was used already. Wait for the next one.</source>
            <translation>Kode ini sudah dipakai. Tunggu yang berikutnya.</translation>
        </message>
        <message>
            <source>The password is right. Type the code of your authenticator app.</source>
            <translation>Kata sandinya benar. Ketik kode dari aplikasi autentikator Anda.</translation>
        </message>
        <message>
            <source>Wrong code.</source>
            <translation>Kode salah.</translation>
        </message>
        <message>
            <source>Wrong code. Look at the app again.</source>
            <translation>Kode salah. Lihat lagi aplikasinya.</translation>
        </message>
    </context>
    <context>
        <name>LockPage</name>
        <message>
            <source>Password</source>
            <translation>Kata sandi</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Buka kunci</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Terkunci</translation>
        </message>
        <message>
            <source>Sign out instead</source>
            <translation>Keluar saja</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>No connection. You can unlock when it is back.</source>
            <translation>Tidak ada sambungan. Buka kunci setelah tersambung.</translation>
        </message>
        <message>
            <source>Type your password.</source>
            <translation>Isi kata sandi Anda.</translation>
        </message>
        <message numerus="yes">
            <source>Wrong password. %n more tries, then you are signed out.</source>
            <translation>
                <numerusform>Kata sandi salah. Sisa %n kali, lalu Anda dikeluarkan.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PageHelp</name>
        <message>
            <source>How the shop does today and now. A point of a chart leads to its sales; the list at the right says what waits for a person.</source>
            <translation>Keadaan toko hari ini dan sekarang. Titik pada grafik membuka transaksinya; daftar di kanan menyebut yang menunggu orang.</translation>
        </message>
        <message>
            <source>The newest sales, live. Doubtful ones stay on top: ask their status or decide with evidence; they are never sent again by hand.</source>
            <translation>Transaksi terbaru, langsung. Yang meragukan tetap di atas: tanya statusnya atau putuskan dengan bukti; tidak pernah dikirim ulang dengan tangan.</translation>
        </message>
        <message>
            <source>Every sale ever. Numbers may be written with 08, 628 or +62; choose a period first.</source>
            <translation>Semua transaksi yang pernah ada. Nomor boleh ditulis 08, 628 atau +62; pilih rentang waktu dulu.</translation>
        </message>
        <message>
            <source>Complaints and contradictions, oldest first. A case is closed with evidence, and by two people when money moves.</source>
            <translation>Komplain dan pertentangan, tertua dulu. Kasus ditutup dengan bukti, dan oleh dua orang bila uang bergerak.</translation>
        </message>
        <message>
            <source>Tickets that wait at the left, bank lines that belong to nobody at the right. A pair that fits exactly shows a full line between them.</source>
            <translation>Tiket yang menunggu di kiri, mutasi bank tanpa pemilik di kanan. Pasangan yang tepat dihubungkan garis penuh.</translation>
        </message>
        <message>
            <source>Every movement of one account, with the balance after it. Nothing is changed here: a mistake gets a counter-entry.</source>
            <translation>Setiap gerak satu rekening, dengan saldo sesudahnya. Tidak ada yang diubah di sini: kesalahan mendapat lawan catat.</translation>
        </message>
        <message>
            <source>What one person asked for and a second one decides. Nobody approves their own request.</source>
            <translation>Yang diminta seseorang dan diputuskan orang kedua. Tidak ada yang menyetujui permintaannya sendiri.</translation>
        </message>
        <message>
            <source>Agents as the tree they stand in: balance, price level, what they may do.</source>
            <translation>Agen dalam pohonnya: saldo, level, dan apa yang boleh dilakukan.</translation>
        </message>
        <message>
            <source>Products and prices. Changes are drafts until you review and save them; a loss needs a reason.</source>
            <translation>Produk dan harga. Perubahan masih draf sampai ditinjau dan disimpan; rugi perlu alasan.</translation>
        </message>
        <message>
            <source>Which supplier serves which product, at which cost, in which order.</source>
            <translation>Supplier mana melayani produk mana, dengan modal berapa, urutan ke berapa.</translation>
        </message>
        <message>
            <source>How the next supplier is chosen, and why one was left out. Every save can be restored.</source>
            <translation>Cara supplier berikut dipilih, dan mengapa ada yang dilewati. Setiap simpanan dapat dikembalikan.</translation>
        </message>
        <message>
            <source>How each supplier does: float, success, speed. Pausing one sends new sales to the next.</source>
            <translation>Keadaan tiap supplier: saldo, sukses, kecepatan. Bila dihentikan sementara, transaksi baru ke supplier berikut.</translation>
        </message>
        <message>
            <source>Reports of closed days, on paper or as a file.</source>
            <translation>Laporan hari yang sudah ditutup, di kertas atau sebagai berkas.</translation>
        </message>
        <message>
            <source>What is wrong now. Taking note tells the others; the row goes when its cause does.</source>
            <translation>Yang bermasalah sekarang. Menandai memberi tahu yang lain; baris hilang bila sebabnya hilang.</translation>
        </message>
        <message>
            <source>Who works here, in which role, and where they are signed in. A role tells what somebody may do; whoever leaves is disabled, what they did stays.</source>
            <translation>Siapa yang bekerja di sini, perannya, dan di mana mereka masuk. Peran menentukan apa yang boleh dilakukan; yang keluar dinonaktifkan, catatan tindakannya tetap ada.</translation>
        </message>
        <message>
            <source>What people did, newest first, with who and when. Every line is chained to the one before: nothing is changed or taken out unseen.</source>
            <translation>Apa yang dilakukan orang, terbaru di atas, oleh siapa dan kapan. Tiap baris terangkai dengan baris sebelumnya: tidak ada yang diubah atau dihapus tanpa ketahuan.</translation>
        </message>
        <message>
            <source>The server: version, queues, certificate, backups, who is connected.</source>
            <translation>Server: versi, antrean, sertifikat, cadangan, siapa yang tersambung.</translation>
        </message>
        <message>
            <source>Your accounts at banks: where agents pay, what is credited by rule, how their lines come in. A new account, another number or a higher limit takes a second person.</source>
            <translation>Rekening toko di bank: ke mana agen membayar, apa yang dikreditkan otomatis, dari mana mutasinya. Rekening baru, nomor lain atau batas lebih tinggi perlu orang kedua.</translation>
        </message>
        <message>
            <source>What holds for the whole shop: price levels, commissions of uplines, daily limits of roles, reasons of manual money, numbers that nothing is sold to. The effect on prices is shown before anything changes; a large step and every limit that rises take a second person.</source>
            <translation>Yang berlaku untuk seluruh toko: level harga, komisi upline, batas harian peran, alasan uang manual, nomor yang diblokir. Dampaknya pada harga ditampilkan sebelum apa pun berubah; langkah besar dan setiap batas yang naik perlu orang kedua.</translation>
        </message>
    </context>
    <context>
        <name>PasswordField</name>
        <message>
            <source>Show the password</source>
            <translation>Tampilkan kata sandi</translation>
        </message>
        <message>
            <source>Hide the password</source>
            <translation>Sembunyikan kata sandi</translation>
        </message>
        <message>
            <source>Caps Lock is on</source>
            <translation>Caps Lock hidup</translation>
        </message>
    </context>
    <context>
        <name>PersonMenu</name>
        <message>
            <source>As the desktop</source>
            <translation>Ikut desktop</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Terang</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Gelap</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Bahasa</translation>
        </message>
        <message>
            <source>The language changes when the console starts again.</source>
            <translation>Bahasa berganti saat konsol dibuka lagi.</translation>
        </message>
        <message numerus="yes">
            <source>after %n minute(s)</source>
            <translation>
                <numerusform>setelah %n menit</numerusform>
            </translation>
        </message>
        <message>
            <source>only by hand</source>
            <translation>hanya dengan tangan</translation>
        </message>
        <message>
            <source>Lock by itself</source>
            <translation>Kunci otomatis</translation>
        </message>
        <message>
            <source>Show the key bar</source>
            <translation>Tampilkan bilah tombol</translation>
        </message>
        <message>
            <source>Certificate %1</source>
            <translation>Sertifikat %1</translation>
        </message>
        <message>
            <source>Console %1</source>
            <translation>Konsol %1</translation>
        </message>
        <message>
            <source>Sign in to %1…</source>
            <translation>Masuk ke %1…</translation>
        </message>
        <message>
            <source>Mark beside the clock</source>
            <translation>Tanda di dekat jam</translation>
        </message>
        <message>
            <source>Notification</source>
            <translation>Notifikasi</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Suara</translation>
        </message>
        <message>
            <source>Window asks for attention</source>
            <translation>Jendela minta perhatian</translation>
        </message>
        <message>
            <source>New alarms</source>
            <translation>Pemberitahuan alarm</translation>
        </message>
        <message>
            <source>Quiet for an hour</source>
            <translation>Diam satu jam</translation>
        </message>
        <message>
            <source>Sales and complaints</source>
            <translation>Transaksi dan komplain</translation>
        </message>
        <message>
            <source>Money and agents</source>
            <translation>Uang dan agen</translation>
        </message>
        <message>
            <source>Products and suppliers</source>
            <translation>Produk dan supplier</translation>
        </message>
        <message>
            <source>Reports and system</source>
            <translation>Laporan dan sistem</translation>
        </message>
        <message>
            <source>The shop&apos;s (%1)</source>
            <translation>Toko (%1)</translation>
        </message>
        <message>
            <source>This computer&apos;s (%1)</source>
            <translation>Komputer ini (%1)</translation>
        </message>
        <message>
            <source>Times by the clock of</source>
            <translation>Waktu menurut jam</translation>
        </message>
        <message>
            <source>Times change when the console starts again. Periods, filters and files stay in the shop&apos;s time.</source>
            <translation>Waktu berubah setelah konsol dibuka lagi. Periode, filter, dan berkas tetap memakai waktu toko.</translation>
        </message>
    </context>
    <context>
        <name>SearchPopup</name>
        <message>
            <source>Sales</source>
            <translation>Transaksi</translation>
        </message>
        <message>
            <source>Agents</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Deposit tickets</source>
            <translation>Tiket deposit</translation>
        </message>
        <message>
            <source>Bank lines</source>
            <translation>Mutasi bank</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Suppliers</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Approvals</source>
            <translation>Persetujuan</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>Komplain</translation>
        </message>
        <message>
            <source>Search results</source>
            <translation>Hasil pencarian</translation>
        </message>
        <message>
            <source>Type two letters or digits at least.</source>
            <translation>Ketik sedikitnya dua huruf atau angka.</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Mencari…</translation>
        </message>
        <message>
            <source>%1: %2, %3</source>
            <translation>%1: %2, %3</translation>
        </message>
        <message>
            <source>Nothing is called &quot;%1&quot;. Type numbers, codes and serials in full; 08, 628 and +62 are the same.</source>
            <translation>Tidak ada &quot;%1&quot;. Tulis nomor, kode dan SN lengkap; 08, 628 dan +62 sama saja.</translation>
        </message>
    </context>
    <context>
        <name>ServerDialog</name>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Alamat</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>Produksi</translation>
        </message>
        <message>
            <source>Trial</source>
            <translation>Uji</translation>
        </message>
        <message>
            <source>What the server is for</source>
            <translation>Untuk apa server ini</translation>
        </message>
        <message>
            <source>Add a server</source>
            <translation>Tambah server</translation>
        </message>
        <message>
            <source>Edit the server</source>
            <translation>Sunting server</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Tambah</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <source>wss:// and :8081 are added when you leave them out.</source>
            <translation>wss:// dan :8081 ditambahkan bila tidak ditulis.</translation>
        </message>
        <message>
            <source>Type the address of the server.</source>
            <translation>Isi alamat server.</translation>
        </message>
        <message>
            <source>This is no address. Write it like server.shop.id:8081.</source>
            <translation>Ini bukan alamat. Tulis seperti server.toko.id:8081.</translation>
        </message>
        <message>
            <source>The address begins with wss://, nothing else.</source>
            <translation>Alamat diawali wss://, bukan yang lain.</translation>
        </message>
        <message>
            <source>Leave user name and password out of the address.</source>
            <translation>Jangan tulis nama dan kata sandi di alamat.</translation>
        </message>
    </context>
    <context>
        <name>SignInForm</name>
        <message>
            <source>On this computer, not encrypted</source>
            <translation>Di komputer ini, tanpa enkripsi</translation>
        </message>
        <message>
            <source>Its certificate is checked when you sign in</source>
            <translation>Sertifikatnya diperiksa saat Anda masuk</translation>
        </message>
        <message>
            <source>Certificate known · %1</source>
            <translation>Sertifikat dikenal · %1</translation>
        </message>
        <message>
            <source>%1 · until %2</source>
            <translation>%1 · sampai %2</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Nama pengguna</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Kata sandi</translation>
        </message>
        <message>
            <source>Remember the password on this computer</source>
            <translation>Ingat kata sandi di komputer ini</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Lewati</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Masuk</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Add a server…</source>
            <translation>Tambah server…</translation>
        </message>
        <message>
            <source>Help with connecting</source>
            <translation>Bantuan sambungan</translation>
        </message>
        <message>
            <source>No server yet</source>
            <translation>Belum ada server</translation>
        </message>
        <message>
            <source>Add the first one</source>
            <translation>Tambahkan yang pertama</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <source>The new certificate is trusted. Sign in again.</source>
            <translation>Sertifikat baru dipercaya. Masuklah lagi.</translation>
        </message>
        <message>
            <source>Asking the keyring…</source>
            <translation>Bertanya ke keyring…</translation>
        </message>
        <message>
            <source>Type your user name.</source>
            <translation>Isi nama pengguna.</translation>
        </message>
        <message>
            <source>Type your password.</source>
            <translation>Isi kata sandi.</translation>
        </message>
        <message>
            <source>Connecting to %1…</source>
            <translation>Menyambung ke %1…</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>Sedang masuk…</translation>
        </message>
        <message>
            <source>This server has no operator yet. The owner makes the first one on the server.</source>
            <translation>Server ini belum punya operator. Pemilik membuat yang pertama di server.</translation>
        </message>
        <message>
            <source>Edit this server…</source>
            <translation>Sunting server ini…</translation>
        </message>
        <message>
            <source>Remove this server…</source>
            <translation>Hapus server ini…</translation>
        </message>
        <message>
            <source>Add a server…</source>
            <translation>Tambah server…</translation>
        </message>
        <message>
            <source>The list of servers cannot be written. This server is known until you close.</source>
            <translation>Daftar server tidak bisa ditulis. Server ini dikenal sampai Anda menutup konsol.</translation>
        </message>
        <message>
            <source>Remove the server</source>
            <translation>Hapus server</translation>
        </message>
        <message>
            <source>Remove %1 from this computer?</source>
            <translation>Hapus %1 dari komputer ini?</translation>
        </message>
        <message>
            <source>Its remembered password, fingerprint and page layouts go as well. The server is not touched.</source>
            <translation>Kata sandi, sidik jari dan tata letak halamannya ikut terhapus. Servernya sendiri tidak disentuh.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Biarkan</translation>
        </message>
        <message>
            <source>The keyring is locked: open it, or type.</source>
            <translation>Keyring terkunci: buka, atau ketik saja.</translation>
        </message>
        <message>
            <source>The server answers. Sign in with your account there.</source>
            <translation>Server menjawab. Masuk dengan akun Anda di sana.</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>lowest float %1</source>
            <translation>saldo terendah %1</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Tersambung</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>%1 trx/s</source>
            <translation>%1 trx/dtk</translation>
        </message>
        <message>
            <source>success 5 min %1</source>
            <translation>sukses 5 mnt %1</translation>
        </message>
        <message>
            <source>pending %1</source>
            <translation>menunggu %1</translation>
        </message>
        <message>
            <source>ends in ± %1</source>
            <translation>habis ± %1</translation>
        </message>
        <message>
            <source>data %1 s old</source>
            <translation>umur data %1 dtk</translation>
        </message>
        <message>
            <source>Disconnected · next try in %1 s</source>
            <translation>Terputus · mencoba lagi dalam %1 dtk</translation>
        </message>
        <message>
            <source>Connecting again (%1)</source>
            <translation>Menyambung ulang (%1)</translation>
        </message>
        <message>
            <source>data %1 old</source>
            <translation>umur data %1</translation>
        </message>
        <message>
            <source>%1 (this computer)</source>
            <translation>%1 (jam komputer ini)</translation>
        </message>
        <message>
            <source>last %1</source>
            <translation>terakhir %1</translation>
        </message>
    </context>
    <context>
        <name>StepUpDialog</name>
        <message>
            <source>Wrong password.</source>
            <translation>Kata sandi salah.</translation>
        </message>
        <message>
            <source>No connection. Try again when it is back.</source>
            <translation>Tidak ada sambungan. Coba lagi setelah tersambung.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Kata sandi</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Lanjutkan</translation>
        </message>
        <message>
            <source>Your password, please</source>
            <translation>Kata sandi Anda</translation>
        </message>
        <message>
            <source>What you are doing moves money. Your password is good for five minutes then.</source>
            <translation>Tindakan ini menggerakkan uang. Kata sandi berlaku lima menit setelahnya.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Type your password.</source>
            <translation>Isi kata sandi.</translation>
        </message>
        <message>
            <source>Type the six digits that the app shows.</source>
            <translation>Ketik enam angka yang ditampilkan aplikasi.</translation>
        </message>
        <message>
            <source>This code was used already. Wait for the next one.</source>
            <translation>Kode ini sudah dipakai. Tunggu yang berikutnya.</translation>
        </message>
        <message>
            <source>Wrong code. Look at the app again.</source>
            <translation>Kode salah. Lihat lagi aplikasinya.</translation>
        </message>
        <message>
            <source>What you approve holds at once and may move money. Your password is good for five minutes then.</source>
            <translation>Yang Anda setujui langsung berlaku dan dapat menggerakkan uang. Kata sandi berlaku lima menit setelahnya.</translation>
        </message>
        <message>
            <source>What you are doing changes who can sign in, or how. Your password is good for five minutes then.</source>
            <translation>Tindakan ini mengubah siapa yang boleh masuk, atau caranya. Kata sandi berlaku lima menit setelahnya.</translation>
        </message>
        <message>
            <source>So that nobody else does this in your name. Your password is good for five minutes then.</source>
            <translation>Supaya tidak ada orang lain yang melakukannya atas nama Anda. Kata sandi berlaku lima menit setelahnya.</translation>
        </message>
    </context>
    <context>
        <name>TwoStepOffDialog</name>
        <message>
            <source>Password</source>
            <translation>Kata sandi</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>Matikan</translation>
        </message>
        <message>
            <source>Two-step codes are on</source>
            <translation>Kode dua langkah menyala</translation>
        </message>
        <message>
            <source>You sign in with your password and a code. Switch them off to move to another telephone, then switch them on again there; old recovery codes end.</source>
            <translation>Anda masuk dengan kata sandi dan kode. Matikan untuk pindah ke telepon lain, lalu nyalakan lagi di sana; kode pemulihan lama tidak berlaku lagi.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Type your password.</source>
            <translation>Ketik kata sandi Anda.</translation>
        </message>
    </context>
    <context>
        <name>TwoStepDialog</name>
        <message>
            <source>Picture for the authenticator app</source>
            <translation>Gambar untuk aplikasi autentikator</translation>
        </message>
        <message>
            <source>Two-step codes</source>
            <translation>Kode dua langkah</translation>
        </message>
        <message>
            <source>1. Scan the picture with an authenticator app on your telephone (Google Authenticator, Microsoft Authenticator, Aegis …), or type this key there:</source>
            <translation>1. Pindai gambar ini dengan aplikasi autentikator di telepon Anda (Google Authenticator, Microsoft Authenticator, Aegis …), atau ketik kunci ini di sana:</translation>
        </message>
        <message>
            <source>Key for the authenticator app</source>
            <translation>Kunci untuk aplikasi autentikator</translation>
        </message>
        <message>
            <source>2. Type the six digits that the app shows now. From then on you sign in with your password and a code.</source>
            <translation>2. Ketik enam angka yang sekarang ditampilkan aplikasi. Sejak itu Anda masuk dengan kata sandi dan kode.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>Nyalakan</translation>
        </message>
        <message>
            <source>Two-step codes are on. When the telephone is lost, each of these recovery codes signs in once. They are shown only now: keep them where the telephone is not.</source>
            <translation>Kode dua langkah menyala. Bila telepon hilang, tiap kode pemulihan ini bisa dipakai masuk satu kali. Kode hanya ditampilkan sekarang: simpan di tempat lain daripada telepon.</translation>
        </message>
        <message>
            <source>Recovery codes</source>
            <translation>Kode pemulihan</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Salin</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Simpan…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Cetak…</translation>
        </message>
        <message>
            <source>I have kept them</source>
            <translation>Sudah saya simpan</translation>
        </message>
        <message>
            <source>Eraflazz: recovery codes of %1. Each signs in once.</source>
            <translation>Eraflazz: kode pemulihan %1. Tiap kode untuk masuk satu kali.</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Teks (*.txt)</translation>
        </message>
        <message>
            <source>Close without the recovery codes?</source>
            <translation>Tutup tanpa kode pemulihan?</translation>
        </message>
        <message>
            <source>The codes are shown only now. Without them nobody signs in when the telephone is lost, until an owner resets your codes.</source>
            <translation>Kode ini hanya ditampilkan sekarang. Tanpanya Anda tidak dapat masuk bila telepon hilang, sampai pemilik menyetel ulang kode Anda.</translation>
        </message>
        <message>
            <source>Close all the same</source>
            <translation>Tetap tutup</translation>
        </message>
    </context>
    <context>
        <name>TwoStepField</name>
        <message>
            <source>Code of the app</source>
            <translation>Kode dari aplikasi</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Kode pemulihan</translation>
        </message>
        <message>
            <source>Use the code of the app</source>
            <translation>Pakai kode dari aplikasi</translation>
        </message>
        <message>
            <source>Use a recovery code</source>
            <translation>Pakai kode pemulihan</translation>
        </message>
        <message>
            <source>Type the twelve letters and digits of a recovery code.</source>
            <translation>Ketik dua belas huruf dan angka dari satu kode pemulihan.</translation>
        </message>
        <message>
            <source>Type the six digits that the app shows.</source>
            <translation>Ketik enam angka yang ditampilkan aplikasi.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
    </context>
    <context>
        <name>CodeCard</name>
        <message>
            <source>Sign in</source>
            <translation>Masuk</translation>
        </message>
        <message>
            <source>Two-step code</source>
            <translation>Kode dua langkah</translation>
        </message>
        <message>
            <source>Back to the password</source>
            <translation>Kembali ke kata sandi</translation>
        </message>
        <message>
            <source>Type the six digits that your authenticator app shows for Eraflazz and %1 now.</source>
            <translation>Ketik enam angka yang sekarang ditampilkan aplikasi autentikator untuk Eraflazz dan %1.</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>Sedang masuk…</translation>
        </message>
    </context>
    <context>
        <name>ReturnNews</name>
        <message>
            <source>Connected again.</source>
            <translation>Tersambung lagi.</translation>
        </message>
        <message numerus="yes">
            <source>Connected again. %n change(s) loaded.</source>
            <translation>
                <numerusform>Tersambung lagi. %n perubahan dimuat.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Workplace</name>
        <message>
            <source>This console has no such page.</source>
            <translation>Konsol ini tidak punya halaman itu.</translation>
        </message>
        <message>
            <source>Your password is changed.</source>
            <translation>Kata sandi Anda sudah diganti.</translation>
        </message>
        <message>
            <source>Two-step codes are off.</source>
            <translation>Kode dua langkah mati.</translation>
        </message>
        <message>
            <source>Two-step codes are on.</source>
            <translation>Kode dua langkah menyala.</translation>
        </message>
        <message>
            <source>Your role needs two-step codes here. Until they are on you can only look.</source>
            <translation>Peran Anda di sini perlu kode dua langkah. Sebelum menyala Anda hanya bisa melihat.</translation>
        </message>
        <message>
            <source>Switch them on…</source>
            <translation>Nyalakan…</translation>
        </message>
    </context>
    <context>
        <name>CaseGroups</name>
        <message>
            <source>Outcome unknown</source>
            <translation>Hasil belum pasti</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>Komplain</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Ditarik kembali</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Selisih</translation>
        </message>
        <message>
            <source>We are asking the supplier</source>
            <translation>Kami sedang bertanya ke supplier</translation>
        </message>
        <message>
            <source>Sale %1 (%2 to %3): we are asking the supplier and write again as soon as there is an answer. Please do not order again meanwhile.</source>
            <translation>Transaksi %1 (%2 ke %3): sedang kami tanyakan ke supplier. Kami kabari begitu ada jawaban. Mohon jangan mengulang transaksi dahulu.</translation>
        </message>
        <message>
            <source>It was delivered, with serial number</source>
            <translation>Sudah terkirim, dengan SN</translation>
        </message>
        <message>
            <source>Sale %1 (%2 to %3) was delivered. Serial number: %4.</source>
            <translation>Transaksi %1 (%2 ke %3) sudah terkirim. SN: %4.</translation>
        </message>
        <message>
            <source>Please check with the customer</source>
            <translation>Mohon dicek ke pelanggan</translation>
        </message>
        <message>
            <source>Sale %1 (%2 to %3) is confirmed by the supplier. Please have the customer check the balance once more and restart the telephone.</source>
            <translation>Transaksi %1 (%2 ke %3) dinyatakan berhasil oleh supplier. Mohon pelanggan mengecek pulsa sekali lagi dan menyalakan ulang ponselnya.</translation>
        </message>
        <message>
            <source>The money was returned</source>
            <translation>Dana sudah kembali</translation>
        </message>
        <message>
            <source>Sale %1 (%2 to %3) was not delivered. The money is back in your balance.</source>
            <translation>Transaksi %1 (%2 ke %3) tidak terkirim. Dana sudah kembali ke saldo Anda.</translation>
        </message>
    </context>
    <context>
        <name>CasePanel</name>
        <message>
            <source>Nothing chosen</source>
            <translation>Belum ada yang dipilih</translation>
        </message>
        <message>
            <source>Choose a case to see what is known about it.</source>
            <translation>Pilih kasus untuk melihat apa yang diketahui tentangnya.</translation>
        </message>
        <message>
            <source>Do not order again: the customer may be served twice. Ask the supplier, or decide with proof.</source>
            <translation>Jangan kirim ulang: pelanggan bisa terisi dua kali. Tanya supplier, atau putuskan dengan bukti.</translation>
        </message>
        <message>
            <source>No proof of success or failure yet</source>
            <translation>Belum ada bukti berhasil atau gagal</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Dibuka</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Umur</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Oleh</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Ditutup</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Penyelesaian</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Perihal</translation>
        </message>
        <message>
            <source>Sale</source>
            <translation>Transaksi</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Destination</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Harga</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Serial number</source>
            <translation>SN</translation>
        </message>
        <message>
            <source>Supplier says</source>
            <translation>Menurut supplier</translation>
        </message>
        <message>
            <source>Open the sale</source>
            <translation>Buka transaksi</translation>
        </message>
        <message>
            <source>Copy an answer…</source>
            <translation>Salin jawaban…</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>Disalin: %1</translation>
        </message>
        <message>
            <source>Proposed: %1</source>
            <translation>Diajukan: %1</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Setujui</translation>
        </message>
        <message>
            <source>Decide…</source>
            <translation>Putuskan…</translation>
        </message>
        <message>
            <source>Supplier asked…</source>
            <translation>Supplier ditanya…</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>Catat…</translation>
        </message>
        <message>
            <source>Close…</source>
            <translation>Tutup…</translation>
        </message>
        <message>
            <source>Proposed. It waits for a second person.</source>
            <translation>Diajukan. Menunggu orang kedua.</translation>
        </message>
        <message>
            <source>Approved. The engine carries it out.</source>
            <translation>Disetujui. Mesin menjalankannya.</translation>
        </message>
        <message>
            <source>Note for %1</source>
            <translation>Catatan untuk %1</translation>
        </message>
        <message>
            <source>The supplier was asked</source>
            <translation>Supplier sudah ditanya</translation>
        </message>
        <message>
            <source>Those who look at the case next read it. No money moves.</source>
            <translation>Dibaca orang berikut yang membuka kasus ini. Tidak ada dana yang berpindah.</translation>
        </message>
        <message>
            <source>The case moves to &quot;With the supplier&quot;. No money moves.</source>
            <translation>Kasus pindah ke &quot;Ke supplier&quot;. Tidak ada dana yang berpindah.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>What was asked, and how</source>
            <translation>Apa yang ditanyakan, dan lewat apa</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Catat</translation>
        </message>
        <message>
            <source>Written down.</source>
            <translation>Tercatat.</translation>
        </message>
        <message>
            <source>Close case %1</source>
            <translation>Tutup kasus %1</translation>
        </message>
        <message>
            <source>No money moves. What you write is kept as the resolution.</source>
            <translation>Tidak ada dana yang berpindah. Tulisan Anda disimpan sebagai penyelesaian.</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Tutup kasus</translation>
        </message>
        <message>
            <source>Closed.</source>
            <translation>Ditutup.</translation>
        </message>
        <message>
            <source>Look at the bank line</source>
            <translation>Lihat mutasi bank</translation>
        </message>
    </context>
    <context>
        <name>CasesPage</name>
        <message>
            <source>Age</source>
            <translation>Umur</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>With the supplier</source>
            <translation>Ke supplier</translation>
        </message>
        <message>
            <source>Second person</source>
            <translation>Orang kedua</translation>
        </message>
        <message>
            <source>Sale</source>
            <translation>Transaksi</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Destination</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <source>Price (Rp)</source>
            <translation>Harga (Rp)</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Penyelesaian</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Oleh</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Terbuka</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Baru</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Kasus</translation>
        </message>
        <message>
            <source>Needs action</source>
            <translation>Perlu tindakan</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Semua</translation>
        </message>
        <message>
            <source>No case of this kind is here.</source>
            <translation>Tidak ada kasus jenis ini di sini.</translation>
        </message>
        <message>
            <source>Show all open cases</source>
            <translation>Tampilkan semua kasus terbuka</translation>
        </message>
        <message>
            <source>Nothing needs to be settled</source>
            <translation>Tidak ada yang perlu diselesaikan</translation>
        </message>
        <message>
            <source>Unknown outcomes, complaints and differences appear here by themselves.</source>
            <translation>Hasil yang belum pasti, komplain dan selisih muncul di sini dengan sendirinya.</translation>
        </message>
        <message>
            <source>No case was closed yet</source>
            <translation>Belum ada kasus yang ditutup</translation>
        </message>
        <message>
            <source>What is settled stands here from then on.</source>
            <translation>Yang sudah selesai tersimpan di sini.</translation>
        </message>
        <message>
            <source>Not a case yet</source>
            <translation>Belum jadi kasus</translation>
        </message>
        <message>
            <source>Doubtful sales</source>
            <translation>Meragukan</translation>
        </message>
        <message>
            <source>sale, number or agent, or product:  supplier:</source>
            <translation>transaksi, nomor atau agen, atau produk:  supplier:</translation>
        </message>
        <message>
            <source>No case meets these conditions.</source>
            <translation>Tidak ada kasus yang memenuhi syarat ini.</translation>
        </message>
    </context>
    <context>
        <name>DepositPanel</name>
        <message>
            <source>Decline…</source>
            <translation>Tolak…</translation>
        </message>
        <message>
            <source>Declined.</source>
            <translation>Ditolak.</translation>
        </message>
        <message>
            <source>Withdrawn.</source>
            <translation>Ditarik.</translation>
        </message>
        <message>
            <source>Nothing chosen</source>
            <translation>Belum ada yang dipilih</translation>
        </message>
        <message>
            <source>Choose a row with the arrow keys or the mouse. Enter approves.</source>
            <translation>Pilih baris dengan tombol panah atau tetikus. Enter menyetujui.</translation>
        </message>
        <message>
            <source>Could not load</source>
            <translation>Gagal memuat</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Ulangi</translation>
        </message>
        <message>
            <source>ticket %1 ago</source>
            <translation>tiket %1 lalu</translation>
        </message>
        <message>
            <source>Approve deposit</source>
            <translation>Setujui deposit</translation>
        </message>
        <message>
            <source>Money into the agent's balance</source>
            <translation>Dana masuk ke saldo agen</translation>
        </message>
        <message>
            <source>Balance now</source>
            <translation>Saldo sekarang</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Transfer</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Biaya</translation>
        </message>
        <message>
            <source>Deposit</source>
            <translation>Deposit</translation>
        </message>
        <message>
            <source>Balance after</source>
            <translation>Saldo sesudah</translation>
        </message>
        <message>
            <source>The bank shows %1, the ticket says %2 (%3). The balance grows by what the bank shows.</source>
            <translation>Di bank %1, di tiket %2 (%3). Saldo bertambah sebesar yang ada di bank.</translation>
        </message>
        <message>
            <source>The amounts differ</source>
            <translation>Nominal berbeda</translation>
        </message>
        <message>
            <source>Amount exact to the unique code</source>
            <translation>Nominal tepat sampai kode unik</translation>
        </message>
        <message>
            <source>Two digits changed places</source>
            <translation>Dua angka tertukar</translation>
        </message>
        <message>
            <source>The unique code is missing</source>
            <translation>Tanpa kode unik</translation>
        </message>
        <message>
            <source>Same bank account</source>
            <translation>Rekening tujuan sama</translation>
        </message>
        <message>
            <source>Another bank account</source>
            <translation>Rekening tujuan lain</translation>
        </message>
        <message>
            <source>Sender called like the agent</source>
            <translation>Nama pengirim mirip</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>Pengirim</translation>
        </message>
        <message>
            <source>Came after the ticket</source>
            <translation>Masuk sesudah tiket dibuat</translation>
        </message>
        <message>
            <source>Came before the ticket</source>
            <translation>Masuk sebelum tiket dibuat</translation>
        </message>
        <message>
            <source>Bank line not used yet</source>
            <translation>Mutasi belum pernah dipakai</translation>
        </message>
        <message>
            <source>Bank line used</source>
            <translation>Mutasi sudah dipakai</translation>
        </message>
        <message>
            <source>Waits for a person</source>
            <translation>Perlu dilihat orang</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Bukti</translation>
        </message>
        <message>
            <source>match %1 of 100</source>
            <translation>kecocokan %1 dari 100</translation>
        </message>
        <message>
            <source>Two people</source>
            <translation>Dua orang</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Note (compulsory)</source>
            <translation>Catatan (wajib)</translation>
        </message>
        <message>
            <source>Approve, 2 of 2</source>
            <translation>Setujui, 2 dari 2</translation>
        </message>
        <message>
            <source>Approve, 1 of 2</source>
            <translation>Setujui, 1 dari 2</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Tarik…</translation>
        </message>
        <message>
            <source>Reject…</source>
            <translation>Tolak…</translation>
        </message>
        <message>
            <source>Waits for the bank</source>
            <translation>Menunggu bank</translation>
        </message>
        <message>
            <source>The agent shall transfer</source>
            <translation>Agen harus mentransfer</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>Diminta</translation>
        </message>
        <message>
            <source>Unique code</source>
            <translation>Kode unik</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Dibuka</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Kedaluwarsa</translation>
        </message>
        <message>
            <source>in %1</source>
            <translation>dalam %1</translation>
        </message>
        <message>
            <source>is over</source>
            <translation>sudah lewat</translation>
        </message>
        <message>
            <source>No bank line fits this ticket yet. When one comes, the two stand side by side here.</source>
            <translation>Belum ada mutasi bank yang cocok. Begitu ada, keduanya berdampingan di sini.</translation>
        </message>
        <message>
            <source>Transferred</source>
            <translation>Ditransfer</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>Diputuskan oleh</translation>
        </message>
        <message>
            <source>a rule</source>
            <translation>otomatis</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Berakhir</translation>
        </message>
        <message>
            <source>Bank line</source>
            <translation>Mutasi bank</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Riwayat</translation>
        </message>
        <message>
            <source>Approved. The money is in the agent's balance.</source>
            <translation>Disetujui. Dana sudah masuk ke saldo agen.</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>Ajukan</translation>
        </message>
        <message>
            <source>then a second person agrees</source>
            <translation>lalu orang kedua menyetujui</translation>
        </message>
        <message>
            <source>Say why the amounts differ: others will read it.</source>
            <translation>Tulis alasannya; orang kedua membacanya.</translation>
        </message>
        <message>
            <source>Propose deposit %1</source>
            <translation>Ajukan deposit %1</translation>
        </message>
        <message>
            <source>The bank shows another amount than the ticket. Compare sender and time first.</source>
            <translation>Nominal di bank lain dari tiket. Bandingkan dulu pengirim dan waktunya.</translation>
        </message>
        <message>
            <source>Proposed. It waits for a second person.</source>
            <translation>Diajukan. Menunggu orang kedua.</translation>
        </message>
        <message>
            <source>Reject ticket %1</source>
            <translation>Tolak tiket %1</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Nominal</translation>
        </message>
        <message>
            <source>The ticket ends and its bank line is nobody's again: it can be given to another ticket. No money moves.</source>
            <translation>Tiket berakhir dan mutasinya bebas lagi: bisa dipakai tiket lain. Tidak ada dana yang berpindah.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Mengapa</translation>
        </message>
        <message>
            <source>Reject ticket</source>
            <translation>Tolak tiket</translation>
        </message>
        <message>
            <source>Rejected. The bank line is free.</source>
            <translation>Ditolak. Mutasi bank bebas lagi.</translation>
        </message>
        <message>
            <source>Bank line without a ticket</source>
            <translation>Mutasi tanpa tiket</translation>
        </message>
        <message>
            <source>Came into %1</source>
            <translation>Masuk ke %1</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Berita</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referensi</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Dibaca</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Why it waits</source>
            <translation>Mengapa menunggu</translation>
        </message>
        <message>
            <source>Tickets it may belong to</source>
            <translation>Tiket yang mungkin cocok</translation>
        </message>
        <message>
            <source>None is like it.</source>
            <translation>Tidak ada yang mirip.</translation>
        </message>
        <message>
            <source>Credit it without a ticket</source>
            <translation>Kredit tanpa tiket</translation>
        </message>
        <message>
            <source>Agent's code</source>
            <translation>Kode agen</translation>
        </message>
        <message>
            <source>Propose…</source>
            <translation>Ajukan…</translation>
        </message>
        <message>
            <source>Read twice…</source>
            <translation>Terbaca ganda…</translation>
        </message>
        <message>
            <source>Whose money is it?</source>
            <translation>Dana ini milik siapa?</translation>
        </message>
        <message>
            <source>Say how you know: others will read it.</source>
            <translation>Tulis dari mana Anda tahu: orang lain akan membacanya.</translation>
        </message>
        <message>
            <source>There is no agent of this code.</source>
            <translation>Tidak ada agen dengan kode ini.</translation>
        </message>
        <message>
            <source>Propose a deposit without ticket</source>
            <translation>Ajukan deposit tanpa tiket</translation>
        </message>
        <message>
            <source>No ticket names this agent. Compare the sender first: a wrong credit is hard to get back.</source>
            <translation>Tidak ada tiket yang menyebut agen ini. Cocokkan dulu pengirimnya: kredit yang salah sulit ditarik.</translation>
        </message>
        <message>
            <source>This line was read twice</source>
            <translation>Mutasi ini terbaca ganda</translation>
        </message>
        <message>
            <source>The same as</source>
            <translation>Sama dengan</translation>
        </message>
        <message>
            <source>What this line booked goes back when a second person agrees. No agent's balance changes.</source>
            <translation>Pembukuan mutasi ini dibalik setelah orang kedua setuju. Saldo agen tidak berubah.</translation>
        </message>
        <message>
            <source>How you know</source>
            <translation>Dari mana Anda tahu</translation>
        </message>
        <message>
            <source>Imported by %1</source>
            <translation>Diimpor oleh %1</translation>
        </message>
        <message>
            <source>A request about it waits: decline or withdraw that first.</source>
            <translation>Ada pengajuan yang menunggu: tolak atau tarik dulu pengajuan itu.</translation>
        </message>
        <message>
            <source>Only a ticket that has its bank line and waits for a person can be rejected.</source>
            <translation>Hanya tiket yang sudah punya mutasi bank dan menunggu orang yang bisa ditolak.</translation>
        </message>
    </context>
    <context>
        <name>DepositTables</name>
        <message>
            <source>Bank date</source>
            <translation>Tgl bank</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Dibuka</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>Tiket</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>Bank</translation>
        </message>
        <message>
            <source>Amount (Rp)</source>
            <translation>Nominal (Rp)</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Fee (Rp)</source>
            <translation>Biaya (Rp)</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Waits for a person</source>
            <translation>Perlu dilihat orang</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Berakhir</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Oleh</translation>
        </message>
        <message>
            <source>a rule</source>
            <translation>otomatis</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Dibaca</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>Pengirim</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Berita</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referensi</translation>
        </message>
        <message>
            <source>Bank took back</source>
            <translation>Ditarik bank</translation>
        </message>
        <message>
            <source>Why it waits</source>
            <translation>Mengapa menunggu</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Dari</translation>
        </message>
        <message>
            <source>Tickets and bank lines</source>
            <translation>Tiket dan mutasi bank</translation>
        </message>
        <message>
            <source>No row meets these conditions.</source>
            <translation>Tidak ada baris yang memenuhi syarat ini.</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>Belum ada apa-apa</translation>
        </message>
        <message>
            <source>What is decided stands here from then on.</source>
            <translation>Yang sudah diputuskan tersimpan di sini.</translation>
        </message>
        <message>
            <source>You see what the bank wrote masked, so only amounts can be searched for, as in 150.123.</source>
            <translation>Tulisan bank Anda lihat tersamar, jadi yang bisa dicari hanya jumlah, misalnya 150.123.</translation>
        </message>
        <message>
            <source>amount, sender or text, or bank:  direction:</source>
            <translation>jumlah, pengirim atau berita, atau bank:  arah:</translation>
        </message>
        <message>
            <source>amount, agent or ticket, or bank:</source>
            <translation>jumlah, agen atau nomor tiket, atau bank:</translation>
        </message>
        <message>
            <source>There is nothing in this time.</source>
            <translation>Tidak ada apa-apa dalam jangka waktu ini.</translation>
        </message>
        <message>
            <source>Bank lines</source>
            <translation>Mutasi bank</translation>
        </message>
        <message>
            <source>Deposit tickets</source>
            <translation>Tiket deposit</translation>
        </message>
    </context>
    <context>
        <name>DepositsPage</name>
        <message>
            <source>Automatic credits are stopped</source>
            <translation>Deposit otomatis berhenti</translation>
        </message>
        <message>
            <source>The balances of the bank's lines do not continue. Every deposit needs two people until the case is settled.</source>
            <translation>Saldo mutasi bank tidak bersambung. Setiap deposit perlu dua orang sampai kasusnya selesai.</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Menunggu</translation>
        </message>
        <message>
            <source>In the wallet</source>
            <translation>Masuk saldo</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Ditolak</translation>
        </message>
        <message>
            <source>All tickets</source>
            <translation>Semua tiket</translation>
        </message>
        <message>
            <source>Bank lines</source>
            <translation>Semua mutasi bank</translation>
        </message>
        <message>
            <source>%1 has it open · %2</source>
            <translation>dibuka %1 · %2</translation>
        </message>
        <message>
            <source>Nobody waits for money now</source>
            <translation>Tidak ada yang menunggu dana</translation>
        </message>
        <message>
            <source>Tickets of agents and bank lines that belong to nobody appear here by themselves.</source>
            <translation>Tiket agen dan mutasi bank tanpa pemilik muncul di sini dengan sendirinya.</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>otomatis</translation>
        </message>
        <message>
            <source>A deposit was begun: its note is not sent yet.</source>
            <translation>Deposit sedang diisi: catatannya belum dikirim.</translation>
        </message>
        <message>
            <source>Import statement…</source>
            <translation>Impor mutasi…</translation>
        </message>
        <message>
            <source>Import bank statement</source>
            <translation>Impor mutasi bank</translation>
        </message>
        <message>
            <source>Statements (*.csv *.txt *.xls *.html *.htm)</source>
            <translation>Mutasi (*.csv *.txt *.xls *.html *.htm)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Semua berkas (*)</translation>
        </message>
        <message>
            <source>Propose several…</source>
            <translation>Ajukan beberapa…</translation>
        </message>
        <message>
            <source>Approve several…</source>
            <translation>Setujui beberapa…</translation>
        </message>
        <message>
            <source>Approve %1…</source>
            <translation>Setujui %1…</translation>
        </message>
    </context>
    <context>
        <name>Failure</name>
        <message>
            <source>Sign in again first.</source>
            <translation>Masuk lagi dahulu.</translation>
        </message>
        <message>
            <source>Give your password again first.</source>
            <translation>Isi kata sandi Anda lagi dahulu.</translation>
        </message>
        <message>
            <source>You may not do this.</source>
            <translation>Anda tidak berhak melakukan ini.</translation>
        </message>
        <message>
            <source>It is not there any more, or you may not see it.</source>
            <translation>Sudah tidak ada, atau Anda tidak berhak melihatnya.</translation>
        </message>
        <message>
            <source>It has changed since you looked. Refresh, then decide.</source>
            <translation>Sudah berubah sejak Anda melihatnya. Segarkan, lalu putuskan.</translation>
        </message>
        <message>
            <source>This form was used already. Close it and open a new one.</source>
            <translation>Formulir ini sudah terpakai. Tutup, lalu buka yang baru.</translation>
        </message>
        <message>
            <source>Something in the form is not right.</source>
            <translation>Ada isian yang belum benar.</translation>
        </message>
        <message>
            <source>The rules of the shop do not allow this.</source>
            <translation>Aturan toko tidak mengizinkannya.</translation>
        </message>
        <message>
            <source>Too many at once. Wait a moment, then try again.</source>
            <translation>Terlalu banyak sekaligus. Tunggu sebentar, lalu coba lagi.</translation>
        </message>
        <message>
            <source>The answer would be too large. Ask for a shorter time.</source>
            <translation>Jawabannya terlalu besar. Minta waktu yang lebih pendek.</translation>
        </message>
        <message>
            <source>The server cannot do this now. Nothing was changed; try again.</source>
            <translation>Server sedang tidak bisa. Tidak ada yang berubah; coba lagi.</translation>
        </message>
        <message>
            <source>Nobody knows yet whether it happened. Look before you repeat it.</source>
            <translation>Belum pasti apakah terjadi. Lihat dahulu sebelum mengulang.</translation>
        </message>
        <message>
            <source>The server made a mistake. Nothing more is known.</source>
            <translation>Server membuat kesalahan. Selebihnya belum diketahui.</translation>
        </message>
        <message>
            <source>Your limit of today is used up. Somebody with a higher limit must do it.</source>
            <translation>Batas Anda hari ini sudah habis. Minta orang dengan batas lebih tinggi.</translation>
        </message>
        <message>
            <source>Your accounts, roles or passwords came from the same hand less than 24 hours ago: somebody else must agree, or wait.</source>
            <translation>Akun, peran, atau kata sandi kalian berasal dari tangan yang sama kurang dari 24 jam lalu: orang lain harus menyetujui, atau tunggu.</translation>
        </message>
        <message>
            <source>You asked for it yourself: somebody else must agree.</source>
            <translation>Anda sendiri yang mengajukan: orang lain yang harus menyetujui.</translation>
        </message>
        <message>
            <source>Only the person who asked for it can do this.</source>
            <translation>Hanya yang meminta yang bisa melakukan ini.</translation>
        </message>
        <message>
            <source>Who asked for it may not do so any more. Decline it and ask anew.</source>
            <translation>Yang meminta sudah tidak berhak memintanya. Tolak, lalu minta baru.</translation>
        </message>
        <message>
            <source>It is decided already. Refresh to see it.</source>
            <translation>Sudah diputuskan. Segarkan untuk melihatnya.</translation>
        </message>
        <message>
            <source>What it rests on has changed since. Ask for it anew.</source>
            <translation>Dasarnya sudah berubah. Minta baru.</translation>
        </message>
        <message>
            <source>The agent's balance is not enough.</source>
            <translation>Saldo agen tidak cukup.</translation>
        </message>
        <message>
            <source>That is more than is owed.</source>
            <translation>Lebih besar dari utangnya.</translation>
        </message>
        <message>
            <source>The amount is not one that can be moved.</source>
            <translation>Nominal ini tidak bisa dipindahkan.</translation>
        </message>
        <message>
            <source>The agent is closed.</source>
            <translation>Agen sudah ditutup.</translation>
        </message>
        <message>
            <source>There is no such agent, supplier, ticket or line.</source>
            <translation>Agen, supplier, tiket atau mutasi itu tidak ada.</translation>
        </message>
        <message>
            <source>The bank line is used already. Refresh, then choose another.</source>
            <translation>Mutasi bank ini sudah terpakai. Segarkan, lalu pilih yang lain.</translation>
        </message>
        <message>
            <source>Ticket and bank line do not belong together, or the ticket has ended.</source>
            <translation>Tiket dan mutasi tidak sepasang, atau tiket sudah berakhir.</translation>
        </message>
        <message>
            <source>This reason is not in use for this. Choose another.</source>
            <translation>Alasan ini tidak dipakai untuk hal ini. Pilih yang lain.</translation>
        </message>
        <message>
            <source>Nothing would change.</source>
            <translation>Tidak ada yang berubah.</translation>
        </message>
        <message>
            <source>This sale has a complaint already.</source>
            <translation>Transaksi ini sudah punya komplain.</translation>
        </message>
        <message>
            <source>This must be filled in.</source>
            <translation>Harus diisi.</translation>
        </message>
        <message>
            <source>This is too short.</source>
            <translation>Terlalu pendek.</translation>
        </message>
        <message>
            <source>This is too long.</source>
            <translation>Terlalu panjang.</translation>
        </message>
        <message>
            <source>This is too small.</source>
            <translation>Terlalu kecil.</translation>
        </message>
        <message>
            <source>This is too large.</source>
            <translation>Terlalu besar.</translation>
        </message>
        <message>
            <source>This cannot be read.</source>
            <translation>Tidak terbaca.</translation>
        </message>
        <message>
            <source>Choose one of the list.</source>
            <translation>Pilih dari daftar.</translation>
        </message>
        <message>
            <source>The server does not know this.</source>
            <translation>Server tidak mengenalnya.</translation>
        </message>
        <message>
            <source>The server refused this.</source>
            <translation>Server menolaknya.</translation>
        </message>
        <message>
            <source>The server did not answer in time. Try again.</source>
            <translation>Server tidak menjawab pada waktunya. Coba lagi.</translation>
        </message>
        <message>
            <source>There is no connection. Nothing was changed.</source>
            <translation>Tidak ada sambungan. Tidak ada yang berubah.</translation>
        </message>
        <message>
            <source>The server does not take this.</source>
            <translation>Server tidak menerimanya.</translation>
        </message>
        <message>
            <source>Orders are at this supplier. Pause it, wait until they have ended, then try again.</source>
            <translation>Masih ada pesanan di supplier ini. Jeda dulu, tunggu sampai selesai, lalu coba lagi.</translation>
        </message>
        <message>
            <source>What is stored cannot be read any more. Everything must be given anew.</source>
            <translation>Yang tersimpan tidak terbaca lagi. Semuanya harus diberikan ulang.</translation>
        </message>
        <message>
            <source>Both keys of the agent are in use.</source>
            <translation>Kedua kunci agen sedang dipakai.</translation>
        </message>
        <message>
            <source>This key has ended or was replaced already.</source>
            <translation>Kunci ini sudah berakhir atau sudah diganti.</translation>
        </message>
        <message>
            <source>Nobody has agreed to it.</source>
            <translation>Belum ada yang menyetujuinya.</translation>
        </message>
        <message>
            <source>A key was made of this request already.</source>
            <translation>Kunci dari permintaan ini sudah dibuat.</translation>
        </message>
        <message>
            <source>It was agreed to more than a day ago. Ask for it anew.</source>
            <translation>Disetujui lebih dari sehari lalu. Ajukan lagi.</translation>
        </message>
        <message>
            <source>The server does not have the file any more. Choose it again.</source>
            <translation>Server sudah tidak menyimpan berkas ini. Pilih lagi.</translation>
        </message>
        <message>
            <source>The file is larger than 4 MB.</source>
            <translation>Berkas lebih besar dari 4 MB.</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>Berkas kosong.</translation>
        </message>
        <message>
            <source>The file's name cannot be kept. Rename it first.</source>
            <translation>Nama berkas tidak bisa dipakai. Ganti namanya dulu.</translation>
        </message>
        <message>
            <source>Other files of yours are still with the server: two at a time, 16 MB in all. Choose it again in a minute.</source>
            <translation>Berkas Anda yang lain masih ada di server: dua sekaligus, 16 MB semuanya. Pilih lagi sebentar lagi.</translation>
        </message>
        <message>
            <source>Too many people bring files just now. Try again in a moment.</source>
            <translation>Terlalu banyak yang mengirim berkas. Coba lagi sebentar.</translation>
        </message>
        <message>
            <source>The file did not arrive whole. Choose it again.</source>
            <translation>Berkas tidak sampai utuh. Pilih lagi.</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>Berkas tidak bisa dibaca.</translation>
        </message>
        <message>
            <source>Only PDF, PNG, JPEG, WebP and plain text are kept.</source>
            <translation>Hanya PDF, PNG, JPEG, WebP dan teks biasa yang disimpan.</translation>
        </message>
        <message>
            <source>There is no room for more files. Put the evidence into one.</source>
            <translation>Tidak ada tempat untuk berkas lagi. Gabungkan buktinya jadi satu.</translation>
        </message>
        <message>
            <source>Other statements are being read just now. Try again in a moment.</source>
            <translation>Mutasi lain sedang dibaca. Coba lagi sebentar.</translation>
        </message>
        <message>
            <source>Some of its lines came another way meanwhile. Look again, then import.</source>
            <translation>Sebagian barisnya sudah masuk lewat jalan lain. Lihat lagi, lalu impor.</translation>
        </message>
        <message>
            <source>Look at the statement again from its beginning.</source>
            <translation>Lihat mutasinya lagi dari awal.</translation>
        </message>
        <message>
            <source>The file is of another account. Choose its own.</source>
            <translation>Berkas ini dari rekening lain. Pilih rekeningnya sendiri.</translation>
        </message>
        <message>
            <source>There is no such bank account.</source>
            <translation>Tidak ada rekening bank itu.</translation>
        </message>
        <message>
            <source>There is a bank account of this code already.</source>
            <translation>Sudah ada rekening bank dengan kode ini.</translation>
        </message>
        <message>
            <source>Another of your accounts has this number.</source>
            <translation>Nomor ini sudah milik rekening lain di daftar Anda.</translation>
        </message>
        <message>
            <source>Money came in under the old number. Add another account, then close this one.</source>
            <translation>Sudah ada uang masuk di nomor lama. Tambah rekening baru, lalu tutup yang ini.</translation>
        </message>
        <message>
            <source>This number is blocked already.</source>
            <translation>Nomor ini sudah diblokir.</translation>
        </message>
        <message>
            <source>This is no number that sales could go to.</source>
            <translation>Ini bukan nomor tujuan transaksi.</translation>
        </message>
        <message>
            <source>Switch on your own two-step codes first, in the menu under your name.</source>
            <translation>Nyalakan dulu kode dua langkah Anda sendiri, di menu di bawah nama Anda.</translation>
        </message>
        <message>
            <source>Your two-step codes are on already.</source>
            <translation>Kode dua langkah Anda sudah menyala.</translation>
        </message>
        <message>
            <source>Your two-step codes are not on. Begin again.</source>
            <translation>Kode dua langkah Anda tidak menyala. Mulai lagi.</translation>
        </message>
    </context>
    <context>
        <name>LedgerBar</name>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>Bank</translation>
        </message>
        <message>
            <source>Whose ledger</source>
            <translation>Mutasi siapa</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hari ini</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 hari</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 hari</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Tanggal</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Waktu</translation>
        </message>
        <message>
            <source>Code or name</source>
            <translation>Kode atau nama</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>Hari pertama</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Hari terakhir</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>Semua jenis</translation>
        </message>
    </context>
    <context>
        <name>LedgerPage</name>
        <message>
            <source>Time</source>
            <translation>Waktu</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <source>Ref</source>
            <translation>Ref</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <source>Out (Rp)</source>
            <translation>Keluar (Rp)</translation>
        </message>
        <message>
            <source>In (Rp)</source>
            <translation>Masuk (Rp)</translation>
        </message>
        <message>
            <source>Balance (Rp)</source>
            <translation>Saldo (Rp)</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Oleh</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>Mutasi</translation>
        </message>
        <message>
            <source>Counter-entry to %1 %2, %3</source>
            <translation>Lawan catat %1 %2, %3</translation>
        </message>
        <message>
            <source>Whose ledger?</source>
            <translation>Mutasi siapa?</translation>
        </message>
        <message>
            <source>Type the code of an agent, a supplier or a bank account above. Each entry shows the balance after it.</source>
            <translation>Ketik kode agen, supplier atau rekening bank di atas. Tiap baris menunjukkan saldo sesudahnya.</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Cari</translation>
        </message>
        <message>
            <source>The days must be in order, and 93 at most.</source>
            <translation>Tanggal harus berurutan, paling banyak 93 hari.</translation>
        </message>
        <message>
            <source>There is no account of the code %1.</source>
            <translation>Tidak ada rekening dengan kode %1.</translation>
        </message>
        <message>
            <source>Nothing of this kind happened in these days.</source>
            <translation>Tidak ada jenis ini dalam waktu itu.</translation>
        </message>
        <message>
            <source>Nothing moved in these days.</source>
            <translation>Tidak ada yang berpindah dalam waktu itu.</translation>
        </message>
        <message>
            <source>Only the first %1 entries are in the file. Choose fewer days for the rest.</source>
            <translation>Berkas hanya memuat %1 baris pertama. Pilih waktu lebih pendek untuk sisanya.</translation>
        </message>
        <message>
            <source>Proposed. It waits for a second person.</source>
            <translation>Diajukan. Menunggu orang kedua.</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Lihat</translation>
        </message>
        <message>
            <source>Mutations of %1</source>
            <translation>Mutasi %1</translation>
        </message>
    </context>
    <context>
        <name>LedgerPanel</name>
        <message>
            <source>Choose whose ledger to read.</source>
            <translation>Pilih mutasi siapa yang dibaca.</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Rekening</translation>
        </message>
        <message>
            <source>Balance now</source>
            <translation>Saldo sekarang</translation>
        </message>
        <message>
            <source>Entries stand for ever. A mistake is mended by a counter-entry, which two people sign.</source>
            <translation>Catatan tetap selamanya. Kesalahan diperbaiki dengan lawan catat, yang disetujui dua orang.</translation>
        </message>
        <message>
            <source>New request…</source>
            <translation>Ajukan koreksi…</translation>
        </message>
        <message>
            <source>Came in</source>
            <translation>Masuk</translation>
        </message>
        <message>
            <source>Went out</source>
            <translation>Keluar</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Waktu</translation>
        </message>
        <message>
            <source>Ref</source>
            <translation>Ref</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Oleh</translation>
        </message>
        <message>
            <source>Look at what caused it</source>
            <translation>Lihat penyebabnya</translation>
        </message>
        <message>
            <source>Look at the request</source>
            <translation>Lihat permintaannya</translation>
        </message>
        <message>
            <source>Counter-entry…</source>
            <translation>Lawan catat…</translation>
        </message>
    </context>
    <context>
        <name>LedgerSummary</name>
        <message>
            <source>%1: opening %2, closing %3, now %4</source>
            <translation>%1: saldo awal %2, saldo akhir %3, sekarang %4</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Saldo awal</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Perubahan</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>Saldo akhir</translation>
        </message>
        <message>
            <source>Balance now</source>
            <translation>Saldo sekarang</translation>
        </message>
    </context>
    <context>
        <name>LedgerWords</name>
        <message>
            <source>Sale</source>
            <translation>Penjualan</translation>
        </message>
        <message>
            <source>Money returned</source>
            <translation>Dana kembali</translation>
        </message>
        <message>
            <source>Reversal</source>
            <translation>Pembatalan</translation>
        </message>
        <message>
            <source>Deposit</source>
            <translation>Deposit</translation>
        </message>
        <message>
            <source>Deposit by hand</source>
            <translation>Deposit manual</translation>
        </message>
        <message>
            <source>Deposit taken back</source>
            <translation>Deposit ditarik</translation>
        </message>
        <message>
            <source>Transfer between agents</source>
            <translation>Transfer antaragen</translation>
        </message>
        <message>
            <source>Transfer taken back</source>
            <translation>Transfer dibatalkan</translation>
        </message>
        <message>
            <source>Commission</source>
            <translation>Komisi</translation>
        </message>
        <message>
            <source>Adjustment</source>
            <translation>Koreksi</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Saldo awal</translation>
        </message>
        <message>
            <source>Purchase</source>
            <translation>Pembelian</translation>
        </message>
        <message>
            <source>Late purchase</source>
            <translation>Pembelian terlambat</translation>
        </message>
        <message>
            <source>Purchase returned</source>
            <translation>Pembelian kembali</translation>
        </message>
        <message>
            <source>Deposit to supplier</source>
            <translation>Deposit ke supplier</translation>
        </message>
        <message>
            <source>Refund by supplier</source>
            <translation>Refund supplier</translation>
        </message>
        <message>
            <source>Difference with supplier</source>
            <translation>Selisih supplier</translation>
        </message>
        <message>
            <source>Money in</source>
            <translation>Dana masuk</translation>
        </message>
        <message>
            <source>Money out</source>
            <translation>Dana keluar</translation>
        </message>
        <message>
            <source>Line read twice</source>
            <translation>Mutasi ganda</translation>
        </message>
        <message>
            <source>time</source>
            <translation>waktu</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>jenis</translation>
        </message>
        <message>
            <source>ref</source>
            <translation>ref</translation>
        </message>
        <message>
            <source>description</source>
            <translation>keterangan</translation>
        </message>
        <message>
            <source>out</source>
            <translation>keluar</translation>
        </message>
        <message>
            <source>in</source>
            <translation>masuk</translation>
        </message>
        <message>
            <source>balance</source>
            <translation>saldo</translation>
        </message>
        <message>
            <source>by</source>
            <translation>oleh</translation>
        </message>
        <message>
            <source>the balance of %1</source>
            <translation>saldo %1</translation>
        </message>
        <message>
            <source>our deposit at %1</source>
            <translation>deposit kita di %1</translation>
        </message>
        <message>
            <source>the account %1</source>
            <translation>rekening %1</translation>
        </message>
        <message>
            <source>%1 went into %2.</source>
            <translation>%1 masuk ke %2.</translation>
        </message>
        <message>
            <source>%1 went out of %2.</source>
            <translation>%1 keluar dari %2.</translation>
        </message>
    </context>
    <context>
        <name>MoneyWords</name>
        <message>
            <source>Deposit</source>
            <translation>Deposit</translation>
        </message>
        <message>
            <source>Adjustment</source>
            <translation>Koreksi</translation>
        </message>
        <message>
            <source>Decision of a case</source>
            <translation>Keputusan kasus</translation>
        </message>
        <message>
            <source>Credit limit</source>
            <translation>Limit kredit</translation>
        </message>
        <message>
            <source>Price change</source>
            <translation>Ubah harga</translation>
        </message>
        <message>
            <source>Deposit to supplier</source>
            <translation>Deposit ke supplier</translation>
        </message>
        <message>
            <source>Refund by supplier</source>
            <translation>Refund supplier</translation>
        </message>
        <message>
            <source>Difference with supplier</source>
            <translation>Selisih supplier</translation>
        </message>
        <message>
            <source>Write-off</source>
            <translation>Hapus piutang</translation>
        </message>
        <message>
            <source>Bank line read twice</source>
            <translation>Mutasi bank ganda</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Menunggu</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Disetujui</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Ditolak</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Ditarik</translation>
        </message>
        <message>
            <source>Waits for the bank</source>
            <translation>Menunggu bank</translation>
        </message>
        <message>
            <source>Waits for a person</source>
            <translation>Perlu dilihat orang</translation>
        </message>
        <message>
            <source>In the wallet</source>
            <translation>Masuk saldo</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Kedaluwarsa</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Dibatalkan</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Ditolak</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Ditarik kembali</translation>
        </message>
        <message>
            <source>Nobody's yet</source>
            <translation>Tanpa tiket</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Ditahan</translation>
        </message>
        <message>
            <source>Credited</source>
            <translation>Masuk saldo</translation>
        </message>
        <message>
            <source>Read twice</source>
            <translation>Terbaca ganda</translation>
        </message>
        <message>
            <source>Paid out</source>
            <translation>Keluar</translation>
        </message>
        <message>
            <source>Bank took back</source>
            <translation>Ditarik bank</translation>
        </message>
        <message>
            <source>Of a supplier</source>
            <translation>Milik supplier</translation>
        </message>
        <message>
            <source>Below one rupiah</source>
            <translation>Di bawah satu rupiah</translation>
        </message>
        <message>
            <source>the agent is not active</source>
            <translation>agen tidak aktif</translation>
        </message>
        <message>
            <source>every deposit is looked at</source>
            <translation>tiap deposit dilihat orang</translation>
        </message>
        <message>
            <source>automatic credits are stopped</source>
            <translation>deposit otomatis berhenti</translation>
        </message>
        <message>
            <source>above the automatic limit</source>
            <translation>di atas batas otomatis</translation>
        </message>
        <message>
            <source>the money came before the ticket</source>
            <translation>dana masuk sebelum tiket</translation>
        </message>
        <message>
            <source>the sender pays for several agents</source>
            <translation>pengirim membayar beberapa agen</translation>
        </message>
        <message>
            <source>many deposits within an hour</source>
            <translation>banyak deposit dalam satu jam</translation>
        </message>
        <message>
            <source>no ticket of this amount</source>
            <translation>tidak ada tiket sebesar ini</translation>
        </message>
        <message>
            <source>the amount is nearly a ticket's</source>
            <translation>nominal hampir sama dengan tiket</translation>
        </message>
        <message>
            <source>the ticket has its money already</source>
            <translation>tiket sudah punya dananya</translation>
        </message>
        <message>
            <source>the ticket had expired</source>
            <translation>tiket sudah kedaluwarsa</translation>
        </message>
        <message>
            <source>the ticket was cancelled</source>
            <translation>tiket dibatalkan</translation>
        </message>
        <message>
            <source>perhaps read before</source>
            <translation>mungkin pernah terbaca</translation>
        </message>
        <message>
            <source>not a whole rupiah</source>
            <translation>bukan rupiah bulat</translation>
        </message>
        <message>
            <source>the bank took something back</source>
            <translation>bank menarik kembali</translation>
        </message>
        <message>
            <source>The line that holds this ticket</source>
            <translation>Mutasi yang menahan tiket ini</translation>
        </message>
        <message>
            <source>Amount exact to the unique code</source>
            <translation>Nominal tepat sampai kode unik</translation>
        </message>
        <message>
            <source>Amount exact, but the ticket has ended</source>
            <translation>Nominal tepat, tetapi tiket berakhir</translation>
        </message>
        <message>
            <source>Two digits changed places</source>
            <translation>Dua angka tertukar</translation>
        </message>
        <message>
            <source>The unique code is missing</source>
            <translation>Tanpa kode unik</translation>
        </message>
        <message>
            <source>The amount is near</source>
            <translation>Nominal mendekati</translation>
        </message>
        <message>
            <source>The ticket has its money: perhaps sent twice</source>
            <translation>Tiket sudah punya dana: mungkin terkirim dua kali</translation>
        </message>
        <message>
            <source>The sender is called like the agent</source>
            <translation>Nama pengirim mirip agen</translation>
        </message>
        <message>
            <source>Outcome unknown</source>
            <translation>Hasil belum pasti</translation>
        </message>
        <message>
            <source>Answers contradict each other</source>
            <translation>Jawaban bertentangan</translation>
        </message>
        <message>
            <source>Success after a failure</source>
            <translation>Sukses sesudah gagal</translation>
        </message>
        <message>
            <source>Delivered twice</source>
            <translation>Terkirim dua kali</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>Komplain</translation>
        </message>
        <message>
            <source>Supplier took a sale back</source>
            <translation>Ditarik supplier</translation>
        </message>
        <message>
            <source>Bank took a deposit back</source>
            <translation>Deposit ditarik bank</translation>
        </message>
        <message>
            <source>Price differs</source>
            <translation>Harga berbeda</translation>
        </message>
        <message>
            <source>Serial number differs</source>
            <translation>SN berbeda</translation>
        </message>
        <message>
            <source>Bank balance does not add up</source>
            <translation>Saldo bank tidak cocok</translation>
        </message>
        <message>
            <source>Only in our books</source>
            <translation>Hanya di buku kita</translation>
        </message>
        <message>
            <source>Only in the supplier's books</source>
            <translation>Hanya di buku supplier</translation>
        </message>
        <message>
            <source>Status differs</source>
            <translation>Status berbeda</translation>
        </message>
        <message>
            <source>Supplier's balance differs</source>
            <translation>Saldo supplier berbeda</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Baru</translation>
        </message>
        <message>
            <source>With the supplier</source>
            <translation>Ke supplier</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <source>It was delivered</source>
            <translation>Terkirim</translation>
        </message>
        <message>
            <source>It was not delivered</source>
            <translation>Tidak terkirim</translation>
        </message>
        <message>
            <source>Return the money</source>
            <translation>Kembalikan dana</translation>
        </message>
        <message>
            <source>Close without moving money</source>
            <translation>Tutup tanpa memindahkan dana</translation>
        </message>
        <message>
            <source>Request %1</source>
            <translation>Permintaan %1</translation>
        </message>
        <message>
            <source>Agent %1</source>
            <translation>Agen %1</translation>
        </message>
        <message>
            <source>Supplier %1</source>
            <translation>Supplier %1</translation>
        </message>
        <message>
            <source>Bank line %1</source>
            <translation>Mutasi bank %1</translation>
        </message>
        <message>
            <source>Sale %1</source>
            <translation>Transaksi %1</translation>
        </message>
        <message>
            <source>Product %1</source>
            <translation>Produk %1</translation>
        </message>
        <message>
            <source>Bank %1</source>
            <translation>Bank %1</translation>
        </message>
        <message>
            <source>Case %1</source>
            <translation>Kasus %1</translation>
        </message>
        <message>
            <source>Receivables kept together</source>
            <translation>Piutang gabungan</translation>
        </message>
        <message>
            <source>asked for it</source>
            <translation>mengajukan</translation>
        </message>
        <message>
            <source>added evidence</source>
            <translation>menambah bukti</translation>
        </message>
        <message>
            <source>agreed</source>
            <translation>menyetujui</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>menolak</translation>
        </message>
        <message>
            <source>took it back</source>
            <translation>menarik kembali</translation>
        </message>
        <message>
            <source>rejected the ticket</source>
            <translation>menolak tiket</translation>
        </message>
        <message>
        <source>Ticket %1</source>
        <translation>Tiket %1</translation>
    </message>
        <message>
            <source>Supplier credentials</source>
            <translation>Kredensial supplier</translation>
        </message>
        <message>
            <source>API key of an agent</source>
            <translation>Kunci API agen</translation>
        </message>
        <message>
            <source>somebody imported it: a second person agrees</source>
            <translation>diimpor orang: orang kedua menyetujui</translation>
        </message>
        <message>
            <source>Bank account</source>
            <translation>Rekening bank</translation>
        </message>
        <message>
            <source>Daily limit of a role</source>
            <translation>Batas harian peran</translation>
        </message>
        <message>
            <source>Price level %1</source>
            <translation>Level harga %1</translation>
        </message>
        <message>
            <source>Commissions of uplines</source>
            <translation>Komisi upline</translation>
        </message>
        <message>
            <source>Role %1</source>
            <translation>Peran %1</translation>
        </message>
        <message>
            <source>Reason %1</source>
            <translation>Alasan %1</translation>
        </message>
        <message>
            <source>Number %1</source>
            <translation>Nomor %1</translation>
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Write one sentence: others will read it.</source>
            <translation>Tulis satu kalimat: orang lain akan membacanya.</translation>
        </message>
    </context>
    <context>
        <name>PairHead</name>
        <message>
            <source>Agent's ticket</source>
            <translation>Tiket agen</translation>
        </message>
        <message>
            <source>Amount (Rp)</source>
            <translation>Nominal (Rp)</translation>
        </message>
        <message>
            <source>Match</source>
            <translation>Kecocokan</translation>
        </message>
        <message>
            <source>Bank line</source>
            <translation>Mutasi bank</translation>
        </message>
    </context>
    <context>
        <name>QueueLeftovers</name>
        <message>
            <source>Tickets without a bank line</source>
            <translation>Tiket tanpa mutasi</translation>
        </message>
        <message>
            <source>Bank lines without a ticket</source>
            <translation>Mutasi tanpa tiket</translation>
        </message>
    </context>
    <context>
        <name>QueueView</name>
        <message>
            <source>expired</source>
            <translation>kedaluwarsa</translation>
        </message>
        <message>
            <source>expires in %1</source>
            <translation>kedaluwarsa %1</translation>
        </message>
        <message>
            <source>not used yet</source>
            <translation>belum dipakai</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>tepat</translation>
        </message>
        <message>
            <source>without unique code</source>
            <translation>tanpa kode unik</translation>
        </message>
        <message>
            <source>digits swapped</source>
            <translation>angka tertukar</translation>
        </message>
        <message>
            <source>differs %1</source>
            <translation>selisih %1</translation>
        </message>
        <message>
            <source>Nobody waits for money now.</source>
            <translation>Tidak ada yang menunggu dana sekarang.</translation>
        </message>
        <message>
            <source>Deposits that wait</source>
            <translation>Deposit yang menunggu</translation>
        </message>
        <message>
            <source>find a ticket…</source>
            <translation>cari tiket…</translation>
        </message>
        <message>
            <source>waits for a second person</source>
            <translation>menunggu orang kedua</translation>
        </message>
    </context>
    <context>
        <name>RequestDesk</name>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>Tiket</translation>
        </message>
        <message>
            <source>The bank shows another amount than the ticket. Compare sender and time.</source>
            <translation>Nominal di bank lain dari tiket. Bandingkan pengirim dan waktunya.</translation>
        </message>
        <message>
            <source>Bank line</source>
            <translation>Mutasi bank</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>Pengirim</translation>
        </message>
        <message>
            <source>Imported by</source>
            <translation>Diimpor oleh</translation>
        </message>
        <message>
            <source>Imported by who asks</source>
            <translation>Diimpor oleh pengaju</translation>
        </message>
        <message>
            <source>Credit limit</source>
            <translation>Limit kredit</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Harga</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Perihal</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Nominal</translation>
        </message>
        <message>
            <source>It is decided already.</source>
            <translation>Sudah diputuskan.</translation>
        </message>
        <message>
            <source>You asked for it yourself: somebody else must agree.</source>
            <translation>Anda sendiri yang mengajukan: orang lain yang harus menyetujui.</translation>
        </message>
        <message>
            <source>Your role may not agree to this kind, or your limit of today is used up.</source>
            <translation>Peran Anda tidak boleh menyetujui jenis ini, atau batas Anda hari ini sudah habis.</translation>
        </message>
        <message>
            <source>you, asked for it</source>
            <translation>Anda, yang mengajukan</translation>
        </message>
        <message>
            <source>asked for it</source>
            <translation>yang mengajukan</translation>
        </message>
        <message>
            <source>you, now</source>
            <translation>Anda, sekarang</translation>
        </message>
        <message>
            <source>to follow</source>
            <translation>menyusul</translation>
        </message>
        <message>
            <source>Money into the agent's balance</source>
            <translation>Dana masuk ke saldo agen</translation>
        </message>
        <message>
            <source>Money out of the agent's balance</source>
            <translation>Dana keluar dari saldo agen</translation>
        </message>
        <message>
            <source>New credit limit</source>
            <translation>Limit kredit baru</translation>
        </message>
        <message>
            <source>New price</source>
            <translation>Harga baru</translation>
        </message>
        <message>
            <source>Debt given up</source>
            <translation>Piutang yang dihapus</translation>
        </message>
        <message>
            <source>Money to the supplier</source>
            <translation>Dana ke supplier</translation>
        </message>
        <message>
            <source>Money back from the supplier</source>
            <translation>Dana kembali dari supplier</translation>
        </message>
        <message>
            <source>Difference booked</source>
            <translation>Selisih yang dibukukan</translation>
        </message>
        <message>
            <source>Money that moves</source>
            <translation>Dana yang berpindah</translation>
        </message>
        <message>
            <source>Balance at this moment</source>
            <translation>Saldo saat ini</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Approve: %1 %2</source>
            <translation>Setujui: %1 %2</translation>
        </message>
        <message>
            <source>The balance has changed since this was asked for; the amount that moves has not.</source>
            <translation>Saldo sudah berubah sejak diminta; nominal yang berpindah tetap.</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Setujui</translation>
        </message>
        <message>
            <source>carried out at once</source>
            <translation>langsung dijalankan</translation>
        </message>
        <message>
            <source>Decline %1</source>
            <translation>Tolak %1</translation>
        </message>
        <message>
            <source>No money moves. %1 reads what you write.</source>
            <translation>Tidak ada dana yang berpindah. %1 membaca tulisan Anda.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Mengapa</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Tolak</translation>
        </message>
        <message>
            <source>Withdraw %1</source>
            <translation>Tarik %1</translation>
        </message>
        <message>
            <source>No money moves. It can be asked for again.</source>
            <translation>Tidak ada dana yang berpindah. Bisa diminta lagi.</translation>
        </message>
        <message>
            <source>Why (may stay empty)</source>
            <translation>Mengapa (boleh kosong)</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Tarik</translation>
        </message>
        <message>
            <source>Asked by</source>
            <translation>Diajukan oleh</translation>
        </message>
        <message>
            <source>agreed to it</source>
            <translation>yang menyetujui</translation>
        </message>
        <message>
            <source>declined it</source>
            <translation>yang menolak</translation>
        </message>
        <message>
            <source>took it back</source>
            <translation>yang menarik kembali</translation>
        </message>
    </context>
    <context>
        <name>RequestForm</name>
        <message>
            <source>Agent's code</source>
            <translation>Kode agen</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Arah</translation>
        </message>
        <message>
            <source>Into the balance</source>
            <translation>Tambah saldo</translation>
        </message>
        <message>
            <source>Out of it</source>
            <translation>Kurangi saldo</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Nominal</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>Ajukan</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>New request</source>
            <translation>Ajukan permintaan</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>What happened, and how you know</source>
            <translation>Apa yang terjadi, dan dari mana Anda tahu</translation>
        </message>
        <message>
            <source>empty: of those kept together</source>
            <translation>kosong: piutang gabungan</translation>
        </message>
        <message>
            <source>a supplier</source>
            <translation>supplier</translation>
        </message>
        <message>
            <source>an agent</source>
            <translation>agen</translation>
        </message>
        <message>
            <source>There is none of this code.</source>
            <translation>Tidak ada yang berkode ini.</translation>
        </message>
        <message>
            <source>What would happen</source>
            <translation>Yang akan terjadi</translation>
        </message>
        <message>
            <source>Money into the agent's balance</source>
            <translation>Dana masuk ke saldo agen</translation>
        </message>
        <message>
            <source>Money out of the agent's balance</source>
            <translation>Dana keluar dari saldo agen</translation>
        </message>
        <message>
            <source>They hold more than our books say</source>
            <translation>Di mereka lebih dari buku kita</translation>
        </message>
        <message>
            <source>They hold less than our books say</source>
            <translation>Di mereka kurang dari buku kita</translation>
        </message>
        <message>
            <source>New credit limit</source>
            <translation>Limit kredit baru</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
        <message>
            <source>Credit limit</source>
            <translation>Limit kredit</translation>
        </message>
        <message>
            <source>The balance is not enough: it may not fall below %1.</source>
            <translation>Saldo tidak cukup: tidak boleh di bawah %1.</translation>
        </message>
        <message>
            <source>Two people</source>
            <translation>Dua orang</translation>
        </message>
        <message>
            <source>Nothing moves before the second person agrees. This form pays once, however often it is sent.</source>
            <translation>Tidak ada yang berpindah sebelum orang kedua setuju. Formulir ini membayar sekali, berapa kali pun dikirim.</translation>
        </message>
        <message>
            <source>This must be filled in.</source>
            <translation>Harus diisi.</translation>
        </message>
        <message>
            <source>Write 12.500 or 12,5rb.</source>
            <translation>Tulis 12.500 atau 12,5rb.</translation>
        </message>
        <message>
            <source>Nothing would move.</source>
            <translation>Tidak ada yang berpindah.</translation>
        </message>
        <message>
            <source>Write one sentence: the second person reads it.</source>
            <translation>Tulis satu kalimat: orang kedua membacanya.</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Ulangi</translation>
        </message>
        <message>
            <source>Nobody knows yet whether it arrived. Do not start a new form; press Repeat: the same request is never made twice.</source>
            <translation>Hasil belum pasti. Jangan isi formulir baru; tekan Ulangi: permintaan yang sama tidak dibuat dua kali.</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Pilih</translation>
        </message>
        <message>
            <source>Choose a reason.</source>
            <translation>Pilih alasannya.</translation>
        </message>
    </context>
    <context>
        <name>RequestPanel</name>
        <message>
            <source>Nothing chosen</source>
            <translation>Belum ada yang dipilih</translation>
        </message>
        <message>
            <source>Choose a request to see what it would change, and to agree or to decline.</source>
            <translation>Pilih permintaan untuk melihat apa yang akan berubah, lalu setujui atau tolak.</translation>
        </message>
        <message>
            <source>Two people</source>
            <translation>Dua orang</translation>
        </message>
        <message>
            <source>Look at %1</source>
            <translation>Lihat %1</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Riwayat</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>Tarik…</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Setujui</translation>
        </message>
        <message>
            <source>Decline…</source>
            <translation>Tolak…</translation>
        </message>
        <message>
            <source>Declined.</source>
            <translation>Ditolak.</translation>
        </message>
        <message>
            <source>Withdrawn.</source>
            <translation>Ditarik.</translation>
        </message>
    </context>
    <context>
        <name>RequestsPage</name>
        <message>
            <source>Age</source>
            <translation>Umur</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <source>Difference with supplier</source>
            <translation>Selisih supplier</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Perihal</translation>
        </message>
        <message>
            <source>Amount (Rp)</source>
            <translation>Nominal (Rp)</translation>
        </message>
        <message>
            <source>Before → after</source>
            <translation>Sebelum → sesudah</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Asked by</source>
            <translation>Diajukan oleh</translation>
        </message>
        <message>
            <source>%1 (you)</source>
            <translation>%1 (Anda)</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Menunggu</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>Diputuskan oleh</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Diputuskan</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Bukti</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Permintaan</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Semua</translation>
        </message>
        <message>
            <source>No request of this kind was decided.</source>
            <translation>Belum ada permintaan jenis ini yang diputuskan.</translation>
        </message>
        <message>
            <source>No request of this kind waits.</source>
            <translation>Tidak ada permintaan jenis ini yang menunggu.</translation>
        </message>
        <message>
            <source>Nothing was decided yet</source>
            <translation>Belum ada yang diputuskan</translation>
        </message>
        <message>
            <source>What two people decide stands here from then on.</source>
            <translation>Yang diputuskan dua orang tersimpan di sini.</translation>
        </message>
        <message>
            <source>Nothing waits for a second person</source>
            <translation>Tidak ada yang menunggu orang kedua</translation>
        </message>
        <message>
            <source>Requests of others appear here by themselves. Nobody agrees to their own.</source>
            <translation>Permintaan orang lain muncul di sini dengan sendirinya. Tidak ada yang menyetujui permintaannya sendiri.</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Terlama dulu</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Terbaru dulu</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Urutan</translation>
        </message>
        <message>
            <source>person, agent, ticket or amount, or maker:  subject:</source>
            <translation>orang, agen, tiket atau jumlah, atau pengaju:  objek:</translation>
        </message>
        <message>
            <source>No request meets these conditions.</source>
            <translation>Tidak ada pengajuan yang memenuhi syarat ini.</translation>
        </message>
    </context>
    <context>
        <name>SettledList</name>
        <message>
            <source>see all</source>
            <translation>lihat semua</translation>
        </message>
        <message>
            <source>Settled last</source>
            <translation>Baru selesai</translation>
        </message>
    </context>
    <context>
        <name>WireWords</name>
        <message>
            <source>%1 s</source>
            <translation>%1 dtk</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 mnt</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 j %2 mnt</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 j</translation>
        </message>
        <message>
            <source>%1 d</source>
            <translation>%1 hari</translation>
        </message>
    </context>
    <context>
        <name>AskManyDialog</name>
        <message>
            <source>Ask the status of several sales</source>
            <translation>Tanya status beberapa transaksi</translation>
        </message>
        <message>
            <source>%1 will be asked, %2 are left out. Nothing is ordered.</source>
            <translation>%1 akan ditanyakan, %2 dilewati. Tidak ada yang dipesan.</translation>
        </message>
        <message>
            <source>Ask %1</source>
            <translation>Tanya %1</translation>
        </message>
        <message>
            <source>Stopped: %1 of %2 are being asked.</source>
            <translation>Dihentikan: %1 dari %2 sedang ditanyakan.</translation>
        </message>
        <message>
            <source>%1 of %2 are being asked.</source>
            <translation>%1 dari %2 sedang ditanyakan.</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>tidak ditanyakan</translation>
        </message>
        <message>
            <source>left out: still in the queue</source>
            <translation>dilewati: masih antre</translation>
        </message>
        <message>
            <source>left out: has ended</source>
            <translation>dilewati: sudah selesai</translation>
        </message>
        <message>
            <source>will be asked</source>
            <translation>akan ditanyakan</translation>
        </message>
    </context>
    <context>
        <name>ReportManyDialog</name>
        <message>
            <source>left out: has not ended yet</source>
            <translation>dilewati: belum selesai</translation>
        </message>
        <message>
            <source>Send several reports again</source>
            <translation>Kirim ulang beberapa laporan</translation>
        </message>
        <message>
            <source>%1 reports will be sent to their agents again, %2 are left out. No money moves.</source>
            <translation>%1 laporan akan dikirim ulang ke agennya, %2 dilewati. Tidak ada uang yang berpindah.</translation>
        </message>
        <message>
            <source>Send %1</source>
            <translation>Kirim %1</translation>
        </message>
        <message>
            <source>%1 of %2 are on their way to the agents.</source>
            <translation>%1 dari %2 sedang dikirim ke agen.</translation>
        </message>
        <message>
            <source>Stopped: %1 of %2 are on their way to the agents.</source>
            <translation>Dihentikan: %1 dari %2 sedang dikirim ke agen.</translation>
        </message>
        <message>
            <source>will be sent again</source>
            <translation>akan dikirim ulang</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>sedang dikirim</translation>
        </message>
    </context>
    <context>
        <name>SaleBatchDialog</name>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Kemajuan</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Hentikan</translation>
        </message>
        <message>
            <source>Go on with %1</source>
            <translation>Lanjutkan %1</translation>
        </message>
    </context>
    <context>
        <name>SaleBatchModel</name>
        <message>
            <source>left out: more than %1</source>
            <translation>dilewati: lebih dari %1</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Destination</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Hasil</translation>
        </message>
    </context>
    <context>
        <name>CancelForm</name>
        <message>
            <source>Cancel %1</source>
            <translation>Batalkan %1</translation>
        </message>
        <message>
            <source>Continue…</source>
            <translation>Lanjut…</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Harga</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Only what no supplier has yet can be cancelled.</source>
            <translation>Hanya yang belum dikirim ke supplier mana pun.</translation>
        </message>
        <message>
            <source>Goes back to the agent</source>
            <translation>Dana kembali ke agen</translation>
        </message>
        <message>
            <source>Return the money</source>
            <translation>Kembalikan dana</translation>
        </message>
    </context>
    <context>
        <name>ComplainForm</name>
        <message>
            <source>Complaint about %1</source>
            <translation>Komplain %1</translation>
        </message>
        <message>
            <source>Take down</source>
            <translation>Catat</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Harga</translation>
        </message>
        <message>
            <source>What the agent says</source>
            <translation>Kata agen</translation>
        </message>
        <message>
            <source>Becomes a case; no money moves.</source>
            <translation>Menjadi kasus; dana tidak bergerak.</translation>
        </message>
    </context>
    <context>
        <name>DecideForm</name>
        <message>
            <source>Price</source>
            <translation>Harga</translation>
        </message>
        <message>
            <source>Decide %1: delivered</source>
            <translation>Putuskan %1: terkirim</translation>
        </message>
        <message>
            <source>Propose: delivered</source>
            <translation>Ajukan: terkirim</translation>
        </message>
        <message>
            <source>If it was not delivered, the customer has paid for nothing.</source>
            <translation>Bila ternyata tidak terkirim, pelanggan membayar tanpa menerima apa pun.</translation>
        </message>
        <message>
            <source>Decide %1: not delivered</source>
            <translation>Putuskan %1: tidak terkirim</translation>
        </message>
        <message>
            <source>Propose: not delivered</source>
            <translation>Ajukan: tidak terkirim</translation>
        </message>
        <message>
            <source>Reverse %1</source>
            <translation>Balikkan %1</translation>
        </message>
        <message>
            <source>Propose: reverse</source>
            <translation>Ajukan: balikkan</translation>
        </message>
        <message>
            <source>The sale was a success until now. Make sure that the customer has nothing.</source>
            <translation>Transaksi ini tercatat sukses. Pastikan pelanggan tidak menerima apa pun.</translation>
        </message>
        <message>
            <source>Decide %1</source>
            <translation>Putuskan %1</translation>
        </message>
        <message>
            <source>Continue…</source>
            <translation>Lanjut…</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Money held</source>
            <translation>Dana tertahan</translation>
        </message>
        <message>
            <source>Serial number</source>
            <translation>Nomor seri</translation>
        </message>
        <message>
            <source>As the supplier shows it</source>
            <translation>Seperti yang ditunjukkan supplier</translation>
        </message>
        <message>
            <source>Cost given back by the supplier (may stay empty)</source>
            <translation>Modal yang dikembalikan supplier (boleh kosong)</translation>
        </message>
        <message>
            <source>Reason and evidence</source>
            <translation>Alasan dan bukti</translation>
        </message>
        <message>
            <source>Cost given back</source>
            <translation>Modal kembali</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Second person</source>
            <translation>Orang kedua</translation>
        </message>
        <message>
            <source>to follow</source>
            <translation>menyusul</translation>
        </message>
        <message>
            <source>then a second person agrees</source>
            <translation>lalu orang kedua menyetujui</translation>
        </message>
        <message>
            <source>Choose what is proved.</source>
            <translation>Pilih apa yang terbukti.</translation>
        </message>
        <message>
            <source>Close %1 without moving money</source>
            <translation>Tutup %1 tanpa memindahkan dana</translation>
        </message>
        <message>
            <source>Close without moving money</source>
            <translation>Tutup tanpa memindahkan dana</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>Putuskan</translation>
        </message>
        <message>
            <source>If it was delivered after all, the shop loses this money. Decide only with the supplier's own word.</source>
            <translation>Bila ternyata terkirim, toko rugi sebesar ini. Putuskan hanya dengan kata supplier sendiri.</translation>
        </message>
        <message>
            <source>Propose: close</source>
            <translation>Ajukan: tutup</translation>
        </message>
        <message>
            <source>The second person reads this; it stays with the case.</source>
            <translation>Orang kedua membaca ini; disimpan bersama kasus.</translation>
        </message>
    </context>
    <context>
        <name>HistoryFoot</name>
        <message>
            <source>%1 found back to %2, looking further…</source>
            <translation>%1 ditemukan, dicari sampai %2, lanjut…</translation>
        </message>
        <message>
            <source>%1 found back to %2; older sales were not looked at</source>
            <translation>%1 ditemukan, dicari sampai %2; yang lebih lama belum dicari</translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>Berhenti mencari</translation>
        </message>
        <message>
            <source>Look further</source>
            <translation>Cari lebih jauh</translation>
        </message>
        <message>
            <source>Count them</source>
            <translation>Hitung</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Hentikan</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Ekspor</translation>
        </message>
        <message>
            <source>The newest %1 are loaded. Narrow the search to see others.</source>
            <translation>%1 terbaru dimuat. Persempit pencarian untuk melihat yang lain.</translation>
        </message>
        <message>
            <source>%1 sales</source>
            <translation>%1 transaksi</translation>
        </message>
        <message>
            <source>%1 loaded, more follow</source>
            <translation>%1 dimuat, masih ada lagi</translation>
        </message>
        <message>
            <source>%1 loaded of more than %2</source>
            <translation>%1 dimuat dari lebih dari %2</translation>
        </message>
        <message>
            <source>%1 loaded of %2</source>
            <translation>%1 dimuat dari %2</translation>
        </message>
        <message>
            <source>%1 rows exported</source>
            <translation>%1 baris diekspor</translation>
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message>
            <source>No sale as far back as was looked meets the filter. Look further, or choose fewer conditions.</source>
            <translation>Sejauh yang dicari belum ada transaksi yang cocok. Cari lebih jauh, atau kurangi syarat.</translation>
        </message>
        <message>
            <source>No sales in this time</source>
            <translation>Tidak ada transaksi pada periode ini</translation>
        </message>
        <message>
            <source>Choose a longer period to look further back.</source>
            <translation>Pilih periode lebih panjang untuk melihat lebih jauh.</translation>
        </message>
        <message>
            <source>No sale of this time meets the filter. Choose a longer period or fewer conditions.</source>
            <translation>Tidak ada transaksi periode ini yang cocok. Pilih periode lebih panjang atau kurangi syarat.</translation>
        </message>
        <message>
            <source>An export is under way already. Stop it first.</source>
            <translation>Ekspor lain sedang berjalan. Hentikan dulu.</translation>
        </message>
        <message>
            <source>The export was stopped.</source>
            <translation>Ekspor dihentikan.</translation>
        </message>
        <message>
            <source>%1 sales are in %2; there were more. Choose a shorter period.</source>
            <translation>%1 transaksi ada di %2; masih ada lagi. Pilih periode lebih pendek.</translation>
        </message>
        <message>
            <source>%1 sales are in %2.</source>
            <translation>%1 transaksi ada di %2.</translation>
        </message>
        <message>
            <source>History of sales</source>
            <translation>Riwayat transaksi</translation>
        </message>
        <message>
            <source>number, SN, ID, agent, or status:  supplier:  destination:</source>
            <translation>nomor, SN, ID, agen, atau status:  supplier:  tujuan:</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Kolom</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>Transaksi</translation>
        </message>
        <message>
            <source>Filter: %1</source>
            <translation>Filter: %1</translation>
        </message>
        <message>
            <source>Export as a table</source>
            <translation>Ekspor tabel</translation>
        </message>
    </context>
    <context>
        <name>NameForm</name>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Simpan</translation>
        </message>
    </context>
    <context>
        <name>PeriodButton</name>
        <message>
            <source>By the filter, within: %1</source>
            <translation>Menurut filter, dalam: %1</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hari ini</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Kemarin</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 hari</translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 hari</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Bulan ini</translation>
        </message>
        <message>
            <source>Period: %1</source>
            <translation>Periode: %1</translation>
        </message>
        <message>
            <source>Range…</source>
            <translation>Rentang…</translation>
        </message>
        <message>
            <source>Range of days</source>
            <translation>Rentang hari</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Dari</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Sampai</translation>
        </message>
        <message>
            <source>At most %1 days at once.</source>
            <translation>Paling lama %1 hari sekaligus.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Cari</translation>
        </message>
        <message>
            <source>days of the shop, %1</source>
            <translation>hari menurut toko, %1</translation>
        </message>
        <message>
            <source>%1 days</source>
            <translation>%1 hari</translation>
        </message>
    </context>
    <context>
        <name>RouteDialog</name>
        <message>
            <source>Asking the server…</source>
            <translation>Menanyakan ke server…</translation>
        </message>
        <message>
            <source>Asked in this order</source>
            <translation>Ditanya berurutan</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Dilewati</translation>
        </message>
        <message>
            <source>Route of %1 for %2</source>
            <translation>Rute %1 untuk %2</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>As of now, %1, selling price %2. Nothing is bought by looking.</source>
            <translation>Per sekarang, %1, harga jual %2. Melihat tidak membeli apa pun.</translation>
        </message>
        <message>
            <source>would be asked first</source>
            <translation>dipakai pertama</translation>
        </message>
        <message>
            <source>No supplier can take it now: an order would be refused.</source>
            <translation>Tidak ada supplier yang bisa sekarang: pesanan akan ditolak.</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Tidak ada</translation>
        </message>
    </context>
    <context>
        <name>SaleActions</name>
        <message>
            <source>%1 has not ended yet: its agent is told when it has.</source>
            <translation>%1 belum selesai: agennya diberi tahu begitu selesai.</translation>
        </message>
        <message>
            <source>%1 is being told again what became of %2.</source>
            <translation>%1 sedang diberi tahu lagi hasil %2.</translation>
        </message>
        <message>
            <source>Choose a sale first.</source>
            <translation>Pilih transaksi dulu.</translation>
        </message>
        <message>
            <source>Choose one sale only.</source>
            <translation>Pilih satu transaksi saja.</translation>
        </message>
        <message>
            <source>The supplier is being asked about %1. The answer shows here.</source>
            <translation>Status %1 sedang ditanyakan ke supplier. Jawabannya tampil di sini.</translation>
        </message>
        <message>
            <source>%1 still waits in the queue: it can be cancelled, there is nothing to decide.</source>
            <translation>%1 masih antre: bisa dibatalkan, belum ada yang diputuskan.</translation>
        </message>
        <message>
            <source>%1 has ended and the agent has the money back: there is nothing to decide.</source>
            <translation>%1 sudah selesai dan dana sudah kembali: tidak ada yang diputuskan.</translation>
        </message>
        <message>
            <source>The decision about %1 waits for a second person.</source>
            <translation>Keputusan %1 menunggu orang kedua.</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Tampilkan</translation>
        </message>
        <message>
            <source>The complaint about %1 is a case now.</source>
            <translation>Komplain %1 sudah menjadi kasus.</translation>
        </message>
        <message>
            <source>%1 does not wait in the queue any more, so it cannot be cancelled.</source>
            <translation>%1 tidak lagi antre, jadi tidak bisa dibatalkan.</translation>
        </message>
        <message>
            <source>%1 is cancelled; %2 went back to %3.</source>
            <translation>%1 dibatalkan; %2 kembali ke %3.</translation>
        </message>
        <message>
            <source>The answer for the customer is copied.</source>
            <translation>Jawaban untuk pelanggan tersalin.</translation>
        </message>
        <message>
            <source>%1 answers for customers are copied.</source>
            <translation>%1 jawaban untuk pelanggan tersalin.</translation>
        </message>
        <message>
            <source>There is no connection: what you see is old.</source>
            <translation>Tidak ada sambungan: yang tampil adalah data lama.</translation>
        </message>
        <message>
            <source>Nothing is sold to %1 any more.</source>
            <translation>%1 tidak dilayani lagi.</translation>
        </message>
    </context>
    <context>
        <name>SaleColumns</name>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Waktu</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Destination</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <source>Price (Rp)</source>
            <translation>Harga (Rp)</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>SN / reply</source>
            <translation>SN / pesan</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Durasi</translation>
        </message>
        <message>
            <source>Agent's ref</source>
            <translation>Ref agen</translation>
        </message>
        <message>
            <source>Face value (Rp)</source>
            <translation>Nominal (Rp)</translation>
        </message>
        <message>
            <source>Balance before (Rp)</source>
            <translation>Saldo awal (Rp)</translation>
        </message>
        <message>
            <source>Balance after (Rp)</source>
            <translation>Saldo akhir (Rp)</translation>
        </message>
        <message>
            <source>Cost (Rp)</source>
            <translation>Modal (Rp)</translation>
        </message>
        <message>
            <source>Commission (Rp)</source>
            <translation>Komisi (Rp)</translation>
        </message>
        <message>
            <source>Margin (Rp)</source>
            <translation>Laba (Rp)</translation>
        </message>
        <message>
            <source>Times sent</source>
            <translation>Kirim</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategori</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>Supplier's message</source>
            <translation>Pesan supplier</translation>
        </message>
        <message>
            <source>No sure answer yet</source>
            <translation>Belum ada jawaban pasti</translation>
        </message>
        <message>
            <source>Sent to %1</source>
            <translation>Dikirim ke %1</translation>
        </message>
        <message>
            <source>Status since</source>
            <translation>Waktu status</translation>
        </message>
        <message>
            <source>Supplier&apos;s product code</source>
            <translation>Kode produk supplier</translation>
        </message>
        <message>
            <source>Supplier&apos;s answer</source>
            <translation>Kode jawaban supplier</translation>
        </message>
        <message>
            <source>Supplier reference</source>
            <translation>Ref supplier</translation>
        </message>
    </context>
    <context>
        <name>SaleDetail</name>
        <message>
            <source>The serial number is copied.</source>
            <translation>SN sudah disalin.</translation>
        </message>
        <message>
            <source>Details of the sale</source>
            <translation>Detail transaksi</translation>
        </message>
        <message>
            <source>The server's answer cannot be read.</source>
            <translation>Jawaban server tidak terbaca.</translation>
        </message>
    </context>
    <context>
        <name>SaleExport</name>
        <message>
            <source>The connection broke during the export. Nothing was saved; start it again.</source>
            <translation>Sambungan terputus saat ekspor. Tidak ada yang disimpan; mulai lagi.</translation>
        </message>
        <message>
            <source>The server's answer cannot be read.</source>
            <translation>Jawaban server tidak terbaca.</translation>
        </message>
        <message>
            <source>A part of the export is missing. Nothing was saved; start it again.</source>
            <translation>Sebagian ekspor tidak sampai. Tidak ada yang disimpan; mulai lagi.</translation>
        </message>
        <message>
            <source>The server could not finish the export. Nothing was saved; start it again.</source>
            <translation>Server tidak bisa menyelesaikan ekspor. Tidak ada yang disimpan; mulai lagi.</translation>
        </message>
    </context>
    <context>
        <name>SaleFilter</name>
        <message>
            <source>&quot;%1&quot; is not a filter.</source>
            <translation>&quot;%1&quot; bukan syarat.</translation>
        </message>
        <message>
            <source>Something must stand after the colon.</source>
            <translation>Sesudah titik dua harus ada isinya.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; is not a number.</source>
            <translation>&quot;%1&quot; bukan angka.</translation>
        </message>
        <message>
            <source>There is no status &quot;%1&quot;.</source>
            <translation>Tidak ada status &quot;%1&quot;.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; cannot be compared with &lt; or &gt;.</source>
            <translation>&quot;%1&quot; tidak bisa dibandingkan dengan &lt; atau &gt;.</translation>
        </message>
        <message>
            <source>A quotation mark is missing.</source>
            <translation>Tanda kutip kurang satu.</translation>
        </message>
        <message>
            <source>Too many conditions at once.</source>
            <translation>Terlalu banyak syarat sekaligus.</translation>
        </message>
        <message>
            <source>You see these values masked, so only a whole one can be asked for.</source>
            <translation>Nilai ini Anda lihat tersamar, jadi hanya bisa dicari secara utuh.</translation>
        </message>
        <message>
            <source>&quot;%1&quot; can only be asked of the history: open the page History.</source>
            <translation>&quot;%1&quot; hanya bisa dicari di riwayat: buka halaman Riwayat.</translation>
        </message>
        <message>
            <source>The server does not understand this filter.</source>
            <translation>Server tidak mengerti saringan ini.</translation>
        </message>
    </context>
    <context>
        <name>SaleForm</name>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>This must be filled in.</source>
            <translation>Harus diisi.</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
    </context>
    <context>
        <name>SaleGrid</name>
        <message>
            <source>Only &quot;%1&quot;</source>
            <translation>Hanya &quot;%1&quot;</translation>
        </message>
        <message>
            <source>All but &quot;%1&quot;</source>
            <translation>Semua kecuali &quot;%1&quot;</translation>
        </message>
    </context>
    <context>
        <name>SaleHead</name>
        <message>
            <source>Copy SN</source>
            <translation>Salin SN</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>Buka kasus</translation>
        </message>
        <message>
            <source>Copy answer</source>
            <translation>Salin jawaban</translation>
        </message>
        <message>
            <source>Close details</source>
            <translation>Tutup panel</translation>
        </message>
        <message>
            <source>Choose a sale to see its whole story.</source>
            <translation>Pilih transaksi untuk melihat seluruh alurnya.</translation>
        </message>
        <message>
            <source>Do not send it again: the customer could be filled twice. Ask the status again, or decide with evidence.</source>
            <translation>Jangan kirim ulang: pelanggan bisa terisi dua kali. Tanya status lagi, atau putuskan dengan bukti.</translation>
        </message>
        <message>
            <source>No proof of success or failure</source>
            <translation>Belum ada bukti berhasil atau gagal</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Coba lagi</translation>
        </message>
        <message>
            <source>Ask status</source>
            <translation>Tanya status</translation>
        </message>
        <message>
            <source>Decide…</source>
            <translation>Putuskan…</translation>
        </message>
        <message>
            <source>Complain…</source>
            <translation>Komplain…</translation>
        </message>
        <message>
            <source>Cancel sale…</source>
            <translation>Batalkan…</translation>
        </message>
    </context>
    <context>
        <name>SaleStoryTabs</name>
        <message>
            <source>Send the report again</source>
            <translation>Kirim ulang laporan</translation>
        </message>
        <message>
            <source>Agent's account</source>
            <translation>Rekening agen</translation>
        </message>
        <message>
            <source>Ledger entries</source>
            <translation>Jurnal</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Hasil</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Kasus</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>Buka kasus</translation>
        </message>
        <message>
            <source>Reports to the agent</source>
            <translation>Laporan ke agen</translation>
        </message>
        <message>
            <source>Who had to do with it</source>
            <translation>Siapa yang menangani</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Alur</translation>
        </message>
        <message>
            <source>What suppliers literally said</source>
            <translation>Jawaban mentah supplier</translation>
        </message>
        <message>
            <source>Raw</source>
            <translation>Mentah</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>Buku besar</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Riwayat</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Belum ada</translation>
        </message>
        <message>
            <source>No movement</source>
            <translation>Tidak ada mutasi</translation>
        </message>
        <message>
            <source>No entry</source>
            <translation>Tidak ada jurnal</translation>
        </message>
        <message>
            <source>Selling price</source>
            <translation>Harga jual</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Modal</translation>
        </message>
        <message>
            <source>Commission</source>
            <translation>Komisi</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>Laba</translation>
        </message>
        <message>
            <source>open</source>
            <translation>terbuka</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>ditutup</translation>
        </message>
        <message>
            <source>No case</source>
            <translation>Tidak ada kasus</translation>
        </message>
        <message>
            <source>No report</source>
            <translation>Tidak ada laporan</translation>
        </message>
        <message>
            <source>Nobody, only the server</source>
            <translation>Tidak ada, hanya server</translation>
        </message>
        <message>
            <source>attempt %1</source>
            <translation>percobaan %1</translation>
        </message>
        <message>
            <source>No supplier has said anything yet.</source>
            <translation>Belum ada jawaban supplier.</translation>
        </message>
    </context>
    <context>
        <name>SaleTimeline</name>
        <message>
            <source>the agent has no callback address</source>
            <translation>agen tidak punya alamat callback</translation>
        </message>
        <message>
            <source>ref %1</source>
            <translation>ref %1</translation>
        </message>
        <message>
            <source>planned cost %1</source>
            <translation>modal terencana %1</translation>
        </message>
        <message>
            <source>agent's limit %1</source>
            <translation>batas agen %1</translation>
        </message>
        <message>
            <source>Balance %1</source>
            <translation>Saldo %1</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>dipilih</translation>
        </message>
        <message>
            <source>fallback %1</source>
            <translation>cadangan %1</translation>
        </message>
        <message>
            <source>no supplier yet</source>
            <translation>belum ada supplier</translation>
        </message>
        <message>
            <source>waits in the queue</source>
            <translation>antre</translation>
        </message>
        <message>
            <source>never</source>
            <translation>tidak pernah</translation>
        </message>
        <message>
            <source>Attempt %1 to %2 · ref %3</source>
            <translation>Percobaan %1 ke %2 · ref %3</translation>
        </message>
        <message>
            <source>No sure answer. The money stays held.</source>
            <translation>Tidak ada jawaban pasti. Dana tetap ditahan.</translation>
        </message>
        <message>
            <source>waits for an answer</source>
            <translation>menunggu jawaban</translation>
        </message>
        <message>
            <source>none was needed</source>
            <translation>tidak diperlukan</translation>
        </message>
        <message>
            <source>waits for evidence</source>
            <translation>menunggu bukti</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>terkirim</translation>
        </message>
        <message>
            <source>failed, %1 returned to the agent</source>
            <translation>gagal, %1 kembali ke agen</translation>
        </message>
        <message>
            <source>reversed, %1 returned to the agent</source>
            <translation>dibalik, %1 kembali ke agen</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>belum</translation>
        </message>
        <message>
            <source>the agent wants no report</source>
            <translation>agen tidak minta laporan</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>try %1</source>
            <translation>percobaan %1</translation>
        </message>
    </context>
    <context>
        <name>SaleWords</name>
        <message>
            <source>The sale has not ended yet: its agent is told when it has.</source>
            <translation>Transaksi belum selesai: agen diberi tahu begitu selesai.</translation>
        </message>
        <message>
            <source>The agent has no address for reports. Set one on its page, under Security.</source>
            <translation>Agen tidak punya alamat laporan. Isi di halamannya, bagian Keamanan.</translation>
        </message>
        <message>
            <source>The agent was told a hundred times. Look at its address for reports.</source>
            <translation>Agen sudah diberi tahu seratus kali. Periksa alamat laporannya.</translation>
        </message>
        <message>
            <source>no answer in time</source>
            <translation>tidak ada jawaban</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>antre</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>sedang dikirim</translation>
        </message>
        <message>
            <source>in process there</source>
            <translation>diproses di sana</translation>
        </message>
        <message>
            <source>nobody knows</source>
            <translation>belum diketahui</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>sukses</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>ditolak</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>tidak terkirim</translation>
        </message>
        <message>
            <source>rejected there</source>
            <translation>ditolak di sana</translation>
        </message>
        <message>
            <source>order is wrong</source>
            <translation>pesanan salah</translation>
        </message>
        <message>
            <source>no sure answer</source>
            <translation>jawaban tidak pasti</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>jawaban</translation>
        </message>
        <message>
            <source>callback</source>
            <translation>callback</translation>
        </message>
        <message>
            <source>status asked</source>
            <translation>tanya status</translation>
        </message>
        <message>
            <source>reconciliation</source>
            <translation>rekonsiliasi</translation>
        </message>
        <message>
            <source>decided by people</source>
            <translation>diputuskan petugas</translation>
        </message>
        <message>
            <source>server</source>
            <translation>server</translation>
        </message>
        <message>
            <source>supplier closed</source>
            <translation>supplier tutup</translation>
        </message>
        <message>
            <source>product closed there</source>
            <translation>produk tutup di sana</translation>
        </message>
        <message>
            <source>outside its hours</source>
            <translation>di luar jam</translation>
        </message>
        <message>
            <source>out of stock</source>
            <translation>stok kosong</translation>
        </message>
        <message>
            <source>would be a loss</source>
            <translation>akan rugi</translation>
        </message>
        <message>
            <source>balance too low</source>
            <translation>saldo kurang</translation>
        </message>
        <message>
            <source>switched off, disturbed</source>
            <translation>dimatikan, gangguan</translation>
        </message>
        <message>
            <source>tried already</source>
            <translation>sudah dicoba</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>dilewati</translation>
        </message>
        <message>
            <source>by priority</source>
            <translation>menurut prioritas</translation>
        </message>
        <message>
            <source>cheapest first</source>
            <translation>termurah dulu</translation>
        </message>
        <message>
            <source>by weight</source>
            <translation>menurut bobot</translation>
        </message>
        <message>
            <source>most successful first</source>
            <translation>sukses tertinggi dulu</translation>
        </message>
        <message>
            <source>Money held</source>
            <translation>Dana ditahan</translation>
        </message>
        <message>
            <source>Sale settled</source>
            <translation>Penjualan selesai</translation>
        </message>
        <message>
            <source>Money returned</source>
            <translation>Dana kembali</translation>
        </message>
        <message>
            <source>Sale reversed</source>
            <translation>Penjualan dibalik</translation>
        </message>
        <message>
            <source>Supplier's cost</source>
            <translation>Modal supplier</translation>
        </message>
        <message>
            <source>Cost of a late success</source>
            <translation>Modal sukses terlambat</translation>
        </message>
        <message>
            <source>Cost given back</source>
            <translation>Modal kembali</translation>
        </message>
        <message>
            <source>Upline's commission</source>
            <translation>Komisi upline</translation>
        </message>
        <message>
            <source>Commission taken back</source>
            <translation>Komisi ditarik</translation>
        </message>
        <message>
            <source>success</source>
            <translation>sukses</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>gagal</translation>
        </message>
        <message>
            <source>reversed</source>
            <translation>dibalik</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>diralat</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>dalam perjalanan</translation>
        </message>
        <message>
            <source>received</source>
            <translation>diterima</translation>
        </message>
        <message>
            <source>given up</source>
            <translation>dihentikan</translation>
        </message>
                                        <message>
            <source>being asked</source>
            <translation>sedang ditanyakan</translation>
        </message>
        <message>
            <source>has ended, nothing to ask</source>
            <translation>sudah selesai</translation>
        </message>
        <message>
            <source>is just being sent</source>
            <translation>sedang dikirim</translation>
        </message>
        <message>
            <source>another server has it</source>
            <translation>dipegang server lain</translation>
        </message>
        <message>
            <source>this supplier cannot be asked</source>
            <translation>supplier ini tidak bisa ditanya</translation>
        </message>
        <message>
            <source>too old to be asked safely</source>
            <translation>terlalu lama untuk ditanya</translation>
        </message>
        <message>
            <source>there is no such sale</source>
            <translation>transaksi tidak ada</translation>
        </message>
        <message>
            <source>could not be asked now</source>
            <translation>belum bisa ditanyakan</translation>
        </message>
        <message>
            <source>The sale has ended: there is nothing left to ask.</source>
            <translation>Transaksi sudah selesai: tidak ada yang perlu ditanyakan.</translation>
        </message>
        <message>
            <source>The order is just being sent. Ask again in a moment.</source>
            <translation>Pesanan sedang dikirim. Tanya lagi sebentar lagi.</translation>
        </message>
        <message>
            <source>Another server looks after this sale. Ask there.</source>
            <translation>Transaksi ini dipegang server lain. Tanyakan di sana.</translation>
        </message>
        <message>
            <source>This supplier cannot be asked. Look into its own records, then decide.</source>
            <translation>Supplier ini tidak bisa ditanya. Lihat catatannya, lalu putuskan.</translation>
        </message>
        <message>
            <source>Asking now could order it a second time. Look into the supplier's records, then decide.</source>
            <translation>Bertanya sekarang bisa memesan dua kali. Lihat catatan supplier, lalu putuskan.</translation>
        </message>
        <message>
            <source>There is a complaint about this sale already.</source>
            <translation>Transaksi ini sudah pernah dikomplain.</translation>
        </message>
        <message>
            <source>It does not wait in the queue any more: a supplier may have it. Nothing was changed.</source>
            <translation>Tidak lagi antre: mungkin sudah di supplier. Tidak ada yang diubah.</translation>
        </message>
        <message>
            <source>The sale is open. Decide first what became of it.</source>
            <translation>Transaksi masih terbuka. Putuskan dulu hasilnya.</translation>
        </message>
        <message>
            <source>The sale has ended by itself meanwhile.</source>
            <translation>Transaksi sudah selesai dengan sendirinya.</translation>
        </message>
        <message>
            <source>Another supplier has it by now. Look again.</source>
            <translation>Sudah di supplier lain. Lihat lagi.</translation>
        </message>
        <message>
            <source>It was never sent, so it cannot have been delivered.</source>
            <translation>Tidak pernah dikirim, jadi tidak mungkin terkirim.</translation>
        </message>
        <message>
            <source>This product needs a valid serial number.</source>
            <translation>Produk ini perlu nomor seri yang sah.</translation>
        </message>
        <message>
            <source>The case was closed meanwhile.</source>
            <translation>Kasus sudah ditutup.</translation>
        </message>
        <message>
            <source>Only a successful sale can be reversed.</source>
            <translation>Hanya transaksi sukses yang bisa dibalik.</translation>
        </message>
        <message>
            <source>The sale was reversed already.</source>
            <translation>Transaksi sudah dibalik.</translation>
        </message>
        <message>
            <source>A supplier cannot give back more than it took.</source>
            <translation>Supplier tidak bisa mengembalikan lebih dari yang diambil.</translation>
        </message>
        <message>
            <source>Too much to count or look through at once. Name a destination, agent, SN or ID, or choose a shorter time.</source>
            <translation>Terlalu banyak untuk dihitung atau dicari sekaligus. Sebut tujuan, agen, SN, atau ID, atau pilih periode lebih pendek.</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 dtk</translation>
        </message>
    </context>
    <context>
        <name>SalesPage</name>
        <message>
            <source>No other sales yet. They appear here by themselves.</source>
            <translation>Belum ada transaksi lain. Transaksi baru muncul sendiri di sini.</translation>
        </message>
        <message>
            <source>%1 doubtful, %2 held</source>
            <translation>%1 meragukan, dana ditahan %2</translation>
        </message>
        <message>
            <source>oldest first, always on top</source>
            <translation>tertua dulu, tetap di atas</translation>
        </message>
        <message>
            <source>No sales yet today</source>
            <translation>Belum ada transaksi hari ini</translation>
        </message>
        <message>
            <source>As soon as an agent orders, the sale stands here. Nobody has to refresh.</source>
            <translation>Begitu agen memesan, transaksinya tampil di sini. Tidak perlu disegarkan.</translation>
        </message>
        <message>
            <source>No sale of now meets this filter.</source>
            <translation>Tidak ada transaksi saat ini yang cocok dengan saringan.</translation>
        </message>
        <message>
            <source>Look in the history</source>
            <translation>Cari di riwayat</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>Transaksi</translation>
        </message>
        <message>
            <source>add: status:  supplier:  destination:  duration&gt;</source>
            <translation>tambah: status:  supplier:  tujuan:  durasi&gt;</translation>
        </message>
        <message>
            <source>Follow</source>
            <translation>Ikuti</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Tahan</translation>
        </message>
        <message>
            <source>Tail of the grid</source>
            <translation>Ekor grid</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Lainnya</translation>
        </message>
        <message>
            <source>%1 new</source>
            <translation>%1 baru</translation>
        </message>
        <message>
            <source>There are %1 tabs already. Close one first.</source>
            <translation>Sudah ada %1 tab. Tutup satu dulu.</translation>
        </message>
        <message>
            <source>Name the tab</source>
            <translation>Nama tab</translation>
        </message>
        <message>
            <source>This tab has no filter that could be kept.</source>
            <translation>Tab ini tidak punya saringan untuk disimpan.</translation>
        </message>
        <message>
            <source>Keep the filter</source>
            <translation>Simpan saringan</translation>
        </message>
        <message>
            <source>Keep the filter…</source>
            <translation>Simpan saringan…</translation>
        </message>
        <message>
            <source>Forget a kept filter</source>
            <translation>Hapus saringan tersimpan</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Kolom</translation>
        </message>
    </context>
    <context>
        <name>SalesRail</name>
        <message>
            <source>Needs action</source>
            <translation>Perlu tindakan</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>Meragukan</translation>
        </message>
        <message>
            <source>Past SLA</source>
            <translation>Lewat SLA</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>Komplain</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Semua</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategori</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>Kept filters</source>
            <translation>Saringan tersimpan</translation>
        </message>
        <message>
            <source>Newest</source>
            <translation>Terbaru</translation>
        </message>
        <message>
            <source>Counted are the newest %1 sales: older ones leave the counts and stand in the history.</source>
            <translation>Yang dihitung %1 transaksi terbaru: yang lebih lama keluar dari hitungan dan ada di riwayat.</translation>
        </message>
    </context>
    <context>
        <name>SalesTabs</name>
        <message>
            <source>Live</source>
            <translation>Langsung</translation>
        </message>
        <message>
            <source>Name the tab…</source>
            <translation>Beri nama tab…</translation>
        </message>
        <message>
            <source>Keep the filter…</source>
            <translation>Simpan saringan…</translation>
        </message>
        <message>
            <source>Close the tab</source>
            <translation>Tutup tab</translation>
        </message>
    </context>
    <context>
        <name>BreakerList</name>
        <message>
            <source>closed as a supplier</source>
            <translation>supplier ditutup</translation>
        </message>
        <message>
            <source>held open by a person</source>
            <translation>diistirahatkan petugas</translation>
        </message>
        <message>
            <source>open for a while</source>
            <translation>istirahat sebentar</translation>
        </message>
        <message>
            <source>asked as usual</source>
            <translation>dipakai seperti biasa</translation>
        </message>
        <message>
            <source>Close breaker…</source>
            <translation>Pakai lagi…</translation>
        </message>
        <message>
            <source>Hold open…</source>
            <translation>Istirahatkan…</translation>
        </message>
    </context>
    <context>
        <name>BulkDialog</name>
        <message numerus="yes">
            <source>Prices of %n product(s)</source>
            <translation>
                <numerusform>Harga %n produk</numerusform>
            </translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Nominal</translation>
        </message>
        <message>
            <source>Base price</source>
            <translation>Harga dasar</translation>
        </message>
        <message>
            <source>Best cost plus rupiah</source>
            <translation>Modal terbaik tambah rupiah</translation>
        </message>
        <message>
            <source>Best cost plus percent</source>
            <translation>Modal terbaik tambah persen</translation>
        </message>
        <message>
            <source>Present price plus rupiah</source>
            <translation>Harga sekarang tambah rupiah</translation>
        </message>
        <message>
            <source>Not rounded</source>
            <translation>Tanpa pembulatan</translation>
        </message>
        <message>
            <source>Up to a multiple of %1</source>
            <translation>Naik ke kelipatan %1</translation>
        </message>
        <message>
            <source>Which price</source>
            <translation>Harga yang mana</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Aturan</translation>
        </message>
        <message>
            <source>Rounding</source>
            <translation>Pembulatan</translation>
        </message>
        <message>
            <source>Percent, such as 2,5</source>
            <translation>Persen, misalnya 2,5</translation>
        </message>
        <message>
            <source>Rupiah, such as 250 or 1,5rb</source>
            <translation>Rupiah, misalnya 250 atau 1,5rb</translation>
        </message>
        <message>
            <source>Write percent, such as 2,5</source>
            <translation>Tulis persen, misalnya 2,5</translation>
        </message>
        <message>
            <source>Write 12.500 or 12,5rb</source>
            <translation>Tulis 12.500 atau 12,5rb</translation>
        </message>
        <message numerus="yes">
            <source>Draft %n price(s)</source>
            <translation>
                <numerusform>Jadikan %n draf</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2 becomes %3</source>
            <translation>%1: %2 menjadi %3</translation>
        </message>
        <message numerus="yes">
            <source>%n stay(s) as it is</source>
            <translation>
                <numerusform>%n tetap</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cannot be computed: no supplier has a cost</source>
            <translation>
                <numerusform>%n tidak bisa dihitung: belum ada modal</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) not loaded yet</source>
            <translation>
                <numerusform>%n harga belum dimuat</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n would sell below cost</source>
            <translation>
                <numerusform>%n akan dijual di bawah modal</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) by rule</source>
            <translation>
                <numerusform>%n harga dengan aturan</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 become dearer, %2 cheaper</source>
            <translation>%1 naik, %2 turun</translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Lines of the file</source>
            <translation>Baris berkas</translation>
        </message>
        <message numerus="yes">
            <source>Draft %n price(s)</source>
            <translation>
                <numerusform>Jadikan %n draf</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) from a file</source>
            <translation>
                <numerusform>%n harga dari berkas</numerusform>
            </translation>
        </message>
        <message>
            <source>Products from a file</source>
            <translation>Produk dari berkas</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Semua</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Baru</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Berubah</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>Sama</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Ditolak</translation>
        </message>
        <message>
            <source>Which lines</source>
            <translation>Baris yang mana</translation>
        </message>
        <message>
            <source>Codes that are not here become products, closed until they have a supplier and somebody opens them. Prices of those that are here become drafts; their names and operators stay.</source>
            <translation>Kode yang belum ada menjadi produk, tutup sampai punya supplier dan dibuka seseorang. Harga produk yang sudah ada menjadi draf; nama dan operatornya tetap.</translation>
        </message>
        <message>
            <source>Take categories and operators that are not here yet</source>
            <translation>Terima kategori dan operator yang belum ada</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Kemajuan</translation>
        </message>
        <message>
            <source>Save an empty template…</source>
            <translation>Simpan berkas kosong…</translation>
        </message>
        <message>
            <source>products-empty.csv</source>
            <translation>produk-kosong.csv</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) the shop does not have: %1</source>
            <translation>
                <numerusform>%n kata belum ada di toko: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>The file has no lines. Expected: code, price; or the columns of the template.</source>
            <translation>Berkas kosong. Isinya seharusnya: kode, harga; atau kolom berkas kosong itu.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>Add %n product(s)</source>
            <translation>
                <numerusform>Tambah %n produk</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, draft %n price(s)</source>
            <translation>
                <numerusform>, draf %n harga</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Berhenti</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>LineNotes</name>
        <message>
            <source>%1 loses %2 at the base price: the route leaves it out until the price or the cost changes.</source>
            <translation>%1 rugi %2 pada harga dasar: dilewati oleh rute sampai harga jual atau modal berubah.</translation>
        </message>
        <message>
            <source>%1 is closed as a supplier.</source>
            <translation>%1 ditutup sebagai supplier.</translation>
        </message>
        <message>
            <source>The breaker of %1 is open: it is not asked for a while.</source>
            <translation>%1 sedang istirahat karena terlalu sering gangguan: sementara tidak dipakai.</translation>
        </message>
        <message>
            <source>No supplier can deliver now: orders are refused.</source>
            <translation>Tidak ada supplier yang bisa melayani sekarang: transaksi ditolak.</translation>
        </message>
        <message>
            <source>Only one supplier can deliver: there is no fallback.</source>
            <translation>Hanya satu supplier yang bisa melayani: tidak ada cadangan.</translation>
        </message>
    </context>
    <context>
        <name>MappingForm</name>
        <message>
            <source>Supplier's code</source>
            <translation>Kode supplier</translation>
        </message>
        <message>
            <source>Cost (Rp)</source>
            <translation>Modal (Rp)</translation>
        </message>
        <message>
            <source>Closed from</source>
            <translation>Tutup dari</translation>
        </message>
        <message>
            <source>Closed until</source>
            <translation>Tutup sampai</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Stok</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Supplier for %1</source>
            <translation>Supplier untuk %1</translation>
        </message>
        <message>
            <source>Add supplier</source>
            <translation>Tambah supplier</translation>
        </message>
        <message>
            <source>%1 for %2</source>
            <translation>%1 untuk %2</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <source>Such as 23:30; empty: never</source>
            <translation>Misalnya 23:30; kosong: tidak pernah</translation>
        </message>
        <message>
            <source>Such as 00:30</source>
            <translation>Misalnya 00:30</translation>
        </message>
        <message>
            <source>Empty: unlimited</source>
            <translation>Kosong: tak terbatas</translation>
        </message>
        <message>
            <source>May stay empty.</source>
            <translation>Boleh kosong.</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Write a number, or nothing.</source>
            <translation>Tulis angka, atau kosongkan.</translation>
        </message>
        <message>
            <source>Write both times, or none.</source>
            <translation>Isi kedua jam, atau kosongkan keduanya.</translation>
        </message>
        <message>
            <source>Write a time such as 23:30.</source>
            <translation>Tulis jam, misalnya 23:30.</translation>
        </message>
        <message>
            <source>Write the code this supplier sells it under.</source>
            <translation>Tulis kode produk ini di supplier.</translation>
        </message>
        <message>
            <source>Write what this supplier charges.</source>
            <translation>Tulis modal dari supplier ini.</translation>
        </message>
    </context>
    <context>
        <name>MappingModel</name>
        <message>
            <source>Supplier closed</source>
            <translation>Supplier tutup</translation>
        </message>
        <message>
            <source>Breaker open</source>
            <translation>Istirahat</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>sisa %1</translation>
        </message>
        <message>
            <source>on</source>
            <translation>hidup</translation>
        </message>
        <message>
            <source>off</source>
            <translation>mati</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Prioritas</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Supplier's code</source>
            <translation>Kode supplier</translation>
        </message>
        <message>
            <source>Cost (Rp)</source>
            <translation>Modal (Rp)</translation>
        </message>
        <message>
            <source>Margin (Rp)</source>
            <translation>Laba (Rp)</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Success</source>
            <translation>Sukses</translation>
        </message>
        <message>
            <source>p95 s</source>
            <translation>p95 dtk</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Jam</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Terakhir dipakai</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Aktif</translation>
        </message>
    </context>
    <context>
        <name>MappingPage</name>
        <message>
            <source>Try the route…</source>
            <translation>Coba rute…</translation>
        </message>
        <message>
            <source>Add supplier…</source>
            <translation>Tambah supplier…</translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) are not saved.</source>
            <translation>
                <numerusform>%n urutan belum disimpan.</numerusform>
            </translation>
        </message>
        <message>
            <source>Add one on the page Products; then map suppliers.</source>
            <translation>Tambahkan di halaman Produk, lalu petakan supplier.</translation>
        </message>
        <message>
            <source>Look at supplier %1</source>
            <translation>Lihat supplier %1</translation>
        </message>
        <message>
            <source>Prices of %1</source>
            <translation>Harga %1</translation>
        </message>
    </context>
    <context>
        <name>ChangeProductDialog</name>
        <message>
            <source>Change %1</source>
            <translation>Ubah %1</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <source>A success needs a serial number</source>
            <translation>Sukses wajib ber-SN</translation>
        </message>
        <message>
            <source>The rule of the destination cannot be changed: add another product and close this one.</source>
            <translation>Aturan tujuan tidak bisa diubah: tambah produk lain lalu tutup yang ini.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategori</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>Denomination (Rp)</source>
            <translation>Denom (Rp)</translation>
        </message>
        <message>
            <source>Waits for a supplier at most (s)</source>
            <translation>Paling lama menunggu supplier (dtk)</translation>
        </message>
        <message>
            <source>0: none</source>
            <translation>0: tidak ada</translation>
        </message>
        <message>
            <source>then the agent gets the money back</source>
            <translation>setelah itu uang agen kembali</translation>
        </message>
        <message>
            <source>Kind of destination</source>
            <translation>Jenis tujuan</translation>
        </message>
        <message>
            <source>Rule of the destination</source>
            <translation>Aturan tujuan</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Nominal</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 sampai %2</translation>
        </message>
        <message>
            <source>This must be filled in.</source>
            <translation>Ini harus diisi.</translation>
        </message>
        <message>
            <source>From %1 to %2.</source>
            <translation>Dari %1 sampai %2.</translation>
        </message>
        <message>
            <source>Somebody has changed this product meanwhile. What is there now stands beside the field; save again to put yours in its place.</source>
            <translation>Produk ini sudah diubah orang lain. Nilai sekarang ada di samping isian; simpan lagi untuk memakai nilai Anda.</translation>
        </message>
        <message>
            <source>now %1</source>
            <translation>sekarang %1</translation>
        </message>
    </context>
    <context>
        <name>NewProductDialog</name>
        <message>
            <source>New product</source>
            <translation>Produk baru</translation>
        </message>
        <message>
            <source>Add product</source>
            <translation>Tambah produk</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Base price (Rp)</source>
            <translation>Harga dasar (Rp)</translation>
        </message>
        <message>
            <source>Like product</source>
            <translation>Seperti produk</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategori</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>Kind of destination</source>
            <translation>Jenis tujuan</translation>
        </message>
        <message>
            <source>Rule of the destination</source>
            <translation>Aturan tujuan</translation>
        </message>
        <message>
            <source>A success needs a serial number</source>
            <translation>Sukses wajib ber-SN</translation>
        </message>
        <message>
            <source>Capital letters, digits, . _ -</source>
            <translation>Huruf besar, angka, . _ -</translation>
        </message>
        <message>
            <source>Category, operator and rules as of this one</source>
            <translation>Kategori, operator, dan aturan mengikuti</translation>
        </message>
        <message>
            <source>Regular expression over the whole number</source>
            <translation>Ekspresi reguler untuk seluruh nomor</translation>
        </message>
    </context>
    <context>
        <name>OrderDrafts</name>
        <message>
            <source>Order of %1</source>
            <translation>Urutan %1</translation>
        </message>
        <message>
            <source>Take back the order of %1</source>
            <translation>Batalkan urutan %1</translation>
        </message>
        <message>
            <source>Discard the orders</source>
            <translation>Batalkan semua urutan</translation>
        </message>
        <message>
            <source>Keep the order of %1</source>
            <translation>Pertahankan urutan %1</translation>
        </message>
    </context>
    <context>
        <name>OrderReview</name>
        <message>
            <source>Review the orders</source>
            <translation>Tinjau urutan</translation>
        </message>
        <message>
            <source>Save orders</source>
            <translation>Simpan urutan</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>May stay empty.</source>
            <translation>Boleh kosong.</translation>
        </message>
        <message>
            <source>changed meanwhile</source>
            <translation>berubah sementara itu</translation>
        </message>
        <message>
            <source>Take the server's</source>
            <translation>Pakai dari server</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Pakai punya saya</translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>Sekarang: %1</translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>Baru: %1</translation>
        </message>
    </context>
    <context>
        <name>PriceCsv</name>
        <message>
            <source>no product code</source>
            <translation>tanpa kode produk</translation>
        </message>
        <message>
            <source>must be above 0</source>
            <translation>harus di atas 0</translation>
        </message>
        <message>
            <source>no price</source>
            <translation>harga kosong</translation>
        </message>
        <message>
            <source>not a number</source>
            <translation>bukan angka</translation>
        </message>
        <message>
            <source>must be whole rupiah</source>
            <translation>harus rupiah bulat</translation>
        </message>
        <message>
            <source>too large for a price</source>
            <translation>terlalu besar untuk harga</translation>
        </message>
        <message>
            <source>stands twice in the file</source>
            <translation>dua kali dalam berkas</translation>
        </message>
        <message>
            <source>code</source>
            <translation>kode</translation>
        </message>
        <message>
            <source>name</source>
            <translation>nama</translation>
        </message>
        <message>
            <source>category</source>
            <translation>kategori</translation>
        </message>
        <message>
            <source>operator</source>
            <translation>operator</translation>
        </message>
        <message>
            <source>nominal</source>
            <translation>nominal</translation>
        </message>
        <message>
            <source>price</source>
            <translation>harga</translation>
        </message>
        <message>
            <source>like</source>
            <translation>seperti</translation>
        </message>
        <message>
            <source>dest_type</source>
            <translation>jenis_tujuan</translation>
        </message>
        <message>
            <source>dest_rule</source>
            <translation>aturan_tujuan</translation>
        </message>
        <message>
            <source>sn_required</source>
            <translation>wajib_sn</translation>
        </message>
    </context>
    <context>
        <name>PriceDelegate</name>
        <message>
            <source>Write 12.500 or 12,5rb.</source>
            <translation>Tulis 12.500 atau 12,5rb.</translation>
        </message>
    </context>
    <context>
        <name>PriceVerdict</name>
        <message>
            <source>refused: it would sell at a loss</source>
            <translation>ditolak: akan rugi</translation>
        </message>
        <message>
            <source>refused: it is %1 now</source>
            <translation>ditolak: sekarang %1</translation>
        </message>
        <message>
            <source>refused: it has changed meanwhile</source>
            <translation>ditolak: sudah berubah</translation>
        </message>
        <message>
            <source>refused: it is that price already</source>
            <translation>ditolak: harganya sudah begitu</translation>
        </message>
        <message>
            <source>refused: the product or level is not known</source>
            <translation>ditolak: produk atau level tidak dikenal</translation>
        </message>
        <message>
            <source>refused: out of range</source>
            <translation>ditolak: di luar batas</translation>
        </message>
        <message>
            <source>refused: the reason is not for prices</source>
            <translation>ditolak: alasan bukan untuk harga</translation>
        </message>
        <message>
            <source>refused: not with your rights</source>
            <translation>ditolak: hak Anda tidak cukup</translation>
        </message>
        <message>
            <source>refused: above your limit of today</source>
            <translation>ditolak: melewati batas Anda hari ini</translation>
        </message>
        <message>
            <source>refused: %1</source>
            <translation>ditolak: %1</translation>
        </message>
        <message>
            <source>asks a second person</source>
            <translation>perlu orang kedua</translation>
        </message>
        <message>
            <source>waits for a second person</source>
            <translation>menunggu orang kedua</translation>
        </message>
        <message>
            <source>can be saved</source>
            <translation>bisa disimpan</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>disimpan</translation>
        </message>
    </context>
    <context>
        <name>Product</name>
        <message>
            <source>Active</source>
            <translation>Aktif</translation>
        </message>
        <message>
            <source>Disturbed</source>
            <translation>Gangguan</translation>
        </message>
        <message>
            <source>Out of stock</source>
            <translation>Kosong</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>By priority</source>
            <translation>Menurut prioritas</translation>
        </message>
        <message>
            <source>Cheapest</source>
            <translation>Termurah</translation>
        </message>
        <message>
            <source>Success first</source>
            <translation>Sukses tertinggi</translation>
        </message>
        <message>
            <source>no supplier</source>
            <translation>tanpa supplier</translation>
        </message>
        <message>
            <source>no open supplier</source>
            <translation>supplier tutup semua</translation>
        </message>
        <message>
            <source>margin %1</source>
            <translation>laba %1</translation>
        </message>
        <message>
            <source>only 1 supplier</source>
            <translation>1 supplier saja</translation>
        </message>
        <message>
            <source>%1 suppliers</source>
            <translation>%1 supplier</translation>
        </message>
        <message>
            <source>%1 · margin %2</source>
            <translation>%1 · laba %2</translation>
        </message>
        <message>
            <source>24 hours</source>
            <translation>24 jam</translation>
        </message>
    </context>
    <context>
        <name>ProductList</name>
        <message>
            <source>Find a product</source>
            <translation>Cari produk</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>All</source>
            <comment>products</comment>
            <translation>Semua</translation>
        </message>
        <message>
            <source>To look at</source>
            <translation>Perlu dilihat</translation>
        </message>
        <message>
            <source>No supplier</source>
            <translation>Tanpa supplier</translation>
        </message>
        <message>
            <source>Out of stock</source>
            <translation>Stok kosong</translation>
        </message>
    </context>
    <context>
        <name>ProductTree</name>
        <message>
            <source>Categories and operators</source>
            <translation>Kategori dan operator</translation>
        </message>
        <message>
            <source>All products</source>
            <translation>Semua produk</translation>
        </message>
    </context>
    <context>
        <name>ProductsFilter</name>
        <message>
            <source>status</source>
            <translation>status</translation>
        </message>
        <message>
            <source>supplier</source>
            <translation>supplier</translation>
        </message>
        <message>
            <source>margin</source>
            <translation>laba</translation>
        </message>
        <message>
            <source>price</source>
            <translation>harga</translation>
        </message>
        <message>
            <source>suppliers</source>
            <translation>jumlah-supplier</translation>
        </message>
    </context>
    <context>
        <name>ProductsModel</name>
        <message>
            <source>%1, not saved</source>
            <translation>%1, belum disimpan</translation>
        </message>
        <message>
            <source>The server says %1 now; you saw %2. Compare in the review.</source>
            <translation>Di server sekarang %1; yang Anda lihat %2. Bandingkan di tinjauan.</translation>
        </message>
        <message>
            <source>Not saved. The server says %1.</source>
            <translation>Belum disimpan. Di server %1.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Best cost (Rp)</source>
            <translation>Modal terbaik (Rp)</translation>
        </message>
        <message>
            <source>Base price (Rp)</source>
            <translation>Harga dasar (Rp)</translation>
        </message>
        <message>
            <source>Margin (Rp)</source>
            <translation>Laba (Rp)</translation>
        </message>
        <message>
            <source>Margin %</source>
            <translation>Laba %</translation>
        </message>
        <message>
            <source>Main supplier</source>
            <translation>Supplier utama</translation>
        </message>
        <message>
            <source>Suppliers</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Jam</translation>
        </message>
        <message>
            <source>Policy</source>
            <translation>Kebijakan</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategori</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
    </context>
    <context>
        <name>ProductsPage</name>
        <message numerus="yes">
            <source>%n price(s) are not saved.</source>
            <translation>
                <numerusform>%n harga belum disimpan.</numerusform>
            </translation>
        </message>
        <message>
            <source>Agents cannot order anything before there is one with a supplier.</source>
            <translation>Agen belum bisa bertransaksi sebelum ada produk yang punya supplier.</translation>
        </message>
        <message>
            <source>New product</source>
            <translation>Produk baru</translation>
        </message>
        <message>
            <source>Look in all categories</source>
            <translation>Cari di semua kategori</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n baris</numerusform>
            </translation>
        </message>
        <message>
            <source>No product meets all of these conditions.</source>
            <translation>Tidak ada produk yang memenuhi semua syarat ini.</translation>
        </message>
        <message>
            <source>products.csv</source>
            <translation>produk.csv</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Discard this price</source>
            <translation>Batalkan harga ini</translation>
        </message>
        <message>
            <source>Suppliers of %1</source>
            <translation>Supplier %1</translation>
        </message>
        <message>
            <source>There is no connection.</source>
            <translation>Sedang terputus.</translation>
        </message>
    </context>
    <context>
        <name>ReasonBox</name>
        <message>
            <source>Price changed</source>
            <translation>Perubahan harga</translation>
        </message>
    </context>
    <context>
        <name>ReviewDialog</name>
        <message>
            <source>Review the prices</source>
            <translation>Tinjau harga</translation>
        </message>
        <message>
            <source>Unsaved prices</source>
            <translation>Harga yang belum disimpan</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Pakai punya saya</translation>
        </message>
        <message>
            <source>Take the server's</source>
            <translation>Pakai dari server</translation>
        </message>
        <message>
            <source>Discard this price</source>
            <translation>Batalkan harga ini</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Choose a price that changed meanwhile.</source>
            <translation>Pilih harga yang berubah sementara itu.</translation>
        </message>
        <message>
            <source>Asking the server…</source>
            <translation>Menanyakan server…</translation>
        </message>
        <message>
            <source>Ask the server again</source>
            <translation>Tanya server lagi</translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) changed meanwhile: decide first.</source>
            <translation>
                <numerusform>%n harga berubah sementara itu: putuskan dulu.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Save %n price(s)</source>
            <translation>
                <numerusform>Simpan %n harga</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused price(s) stay as drafts.</source>
            <translation>
                <numerusform>%n harga yang ditolak tetap sebagai draf.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewModel</name>
        <message>
            <source>Base price</source>
            <translation>Harga dasar</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 ke %2</translation>
        </message>
        <message>
            <source>changed meanwhile: you saw %1</source>
            <translation>berubah sementara itu: yang Anda lihat %1</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Harga</translation>
        </message>
        <message>
            <source>Now (Rp)</source>
            <translation>Sekarang (Rp)</translation>
        </message>
        <message>
            <source>New (Rp)</source>
            <translation>Baru (Rp)</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Selisih</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>Laba</translation>
        </message>
        <message>
            <source>Server's verdict</source>
            <translation>Hasil cek</translation>
        </message>
    </context>
    <context>
        <name>RevisionList</name>
        <message>
            <source>Nobody has changed the routing of this product here.</source>
            <translation>Belum ada yang mengubah routing produk ini di sini.</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>Pulihkan…</translation>
        </message>
        <message>
            <source>Restore revision %1</source>
            <translation>Pulihkan revisi %1</translation>
        </message>
        <message>
            <source>Revision %1</source>
            <translation>Revisi %1</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>berlaku</translation>
        </message>
        <message>
            <source>Show older ones</source>
            <translation>Tampilkan yang lebih lama</translation>
        </message>
        <message>
            <source>Before the first change</source>
            <translation>Sebelum perubahan pertama</translation>
        </message>
    </context>
    <context>
        <name>RouteLadder</name>
        <message>
            <source>This product has no supplier.</source>
            <translation>Produk ini belum punya supplier.</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Jalur</translation>
        </message>
    </context>
    <context>
        <name>RoutePreview</name>
        <message>
            <source>supplier is closed</source>
            <translation>supplier ditutup</translation>
        </message>
        <message>
            <source>switched off here</source>
            <translation>dimatikan</translation>
        </message>
        <message>
            <source>outside its hours</source>
            <translation>di luar jam</translation>
        </message>
        <message>
            <source>out of stock</source>
            <translation>stok kosong</translation>
        </message>
        <message>
            <source>would lose after commissions</source>
            <translation>rugi setelah komisi</translation>
        </message>
        <message>
            <source>our deposit there is too low</source>
            <translation>saldo di supplier kurang</translation>
        </message>
        <message>
            <source>breaker is open</source>
            <translation>sedang istirahat</translation>
        </message>
        <message>
            <source>was tried already</source>
            <translation>sudah dicoba</translation>
        </message>
        <message>
            <source>The product is not open: an order is refused.</source>
            <translation>Produk tidak dibuka: transaksi ditolak.</translation>
        </message>
        <message>
            <source>The product does not take this number.</source>
            <translation>Produk tidak menerima nomor ini.</translation>
        </message>
        <message>
            <source>The number belongs to another operator.</source>
            <translation>Nomor itu milik operator lain.</translation>
        </message>
        <message>
            <source>The product does not take this amount.</source>
            <translation>Produk tidak menerima nominal ini.</translation>
        </message>
        <message>
            <source>The agent may not order now.</source>
            <translation>Agen tidak boleh bertransaksi sekarang.</translation>
        </message>
        <message>
            <source>The agent's balance is too small.</source>
            <translation>Saldo agen kurang.</translation>
        </message>
        <message>
            <source>No supplier is left: an order is refused.</source>
            <translation>Tidak ada supplier tersisa: transaksi ditolak.</translation>
        </message>
        <message>
            <source>cheapest that can deliver</source>
            <translation>termurah yang bisa melayani</translation>
        </message>
        <message>
            <source>highest success</source>
            <translation>sukses tertinggi</translation>
        </message>
        <message>
            <source>first by priority</source>
            <translation>prioritas pertama</translation>
        </message>
        <message>
            <source>fallback when %1 refuses</source>
            <translation>cadangan bila %1 menolak</translation>
        </message>
        <message>
            <source>fallback number %1</source>
            <translation>cadangan ke-%1</translation>
        </message>
        <message>
            <source>loses %1</source>
            <translation>rugi %1</translation>
        </message>
        <message>
            <source>An order is refused: %1</source>
            <translation>Transaksi ditolak: %1</translation>
        </message>
    </context>
    <context>
        <name>RouteRevision</name>
        <message>
            <source>%1 instead of %2</source>
            <translation>%1 menggantikan %2</translation>
        </message>
        <message>
            <source>%1 came, place %2</source>
            <translation>%1 masuk, urutan %2</translation>
        </message>
        <message>
            <source>%1 from place %2 to %3</source>
            <translation>%1 dari urutan %2 ke %3</translation>
        </message>
        <message>
            <source>%1 went</source>
            <translation>%1 keluar</translation>
        </message>
        <message>
            <source>facts of a line changed</source>
            <translation>isi satu baris berubah</translation>
        </message>
    </context>
    <context>
        <name>RoutingPage</name>
        <message>
            <source>Add one on the page Products; then map suppliers.</source>
            <translation>Tambahkan di halaman Produk, lalu petakan supplier.</translation>
        </message>
    </context>
    <context>
        <name>StatusDialog</name>
        <message numerus="yes">
            <source>Open or close %n product(s)</source>
            <translation>
                <numerusform>Buka atau tutup %n produk</numerusform>
            </translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ubah</translation>
        </message>
        <message>
            <source>Reason, shown to agents' support</source>
            <translation>Alasan, dibaca petugas</translation>
        </message>
        <message>
            <source>New state</source>
            <translation>Status baru</translation>
        </message>
        <message>
            <source>May stay empty.</source>
            <translation>Boleh kosong.</translation>
        </message>
        <message>
            <source>People will ask why.</source>
            <translation>Orang akan bertanya kenapa.</translation>
        </message>
        <message>
            <source>All of them are in this state already.</source>
            <translation>Semuanya sudah berstatus ini.</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s) will change.</source>
            <translation>
                <numerusform>%n produk akan berubah.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Unmatched</name>
        <message>
            <source>same operator</source>
            <translation>operator sama</translation>
        </message>
        <message>
            <source>similar name</source>
            <translation>nama mirip</translation>
        </message>
        <message>
            <source>similar price</source>
            <translation>harga mirip</translation>
        </message>
        <message>
            <source>closed at the supplier</source>
            <translation>ditutup supplier</translation>
        </message>
        <message>
            <source>not in the supplier's list any more</source>
            <translation>tidak ada lagi di daftar supplier</translation>
        </message>
        <message>
            <source>cheaper by %1</source>
            <translation>turun %1</translation>
        </message>
        <message>
            <source>dearer by %1</source>
            <translation>naik %1</translation>
        </message>
        <message>
            <source>%1: %2 instead of %3</source>
            <translation>%1: %2, sebelumnya %3</translation>
        </message>
    </context>
    <context>
        <name>UnmatchedPanel</name>
        <message>
            <source>Not mapped</source>
            <translation>Belum dipetakan</translation>
        </message>
        <message>
            <source>Cost moved</source>
            <translation>Modal berubah</translation>
        </message>
        <message>
            <source>Gone</source>
            <translation>Hilang</translation>
        </message>
        <message>
            <source>Which codes</source>
            <translation>Kode yang mana</translation>
        </message>
        <message>
            <source>Suppliers' codes</source>
            <translation>Kode supplier</translation>
        </message>
        <message numerus="yes">
            <source>%n suggestion(s)</source>
            <translation>
                <numerusform>%n usulan</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s)</source>
            <translation>
                <numerusform>%n kode</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more; they come up as these are dealt with</source>
            <translation>
                <numerusform>dan %n lagi; muncul setelah yang ini beres</numerusform>
            </translation>
        </message>
        <message>
            <source>Map…</source>
            <translation>Petakan…</translation>
        </message>
        <message>
            <source>Take the cost…</source>
            <translation>Pakai modal…</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Lihat</translation>
        </message>
        <message>
            <source>No supplier's price list has been fetched yet.</source>
            <translation>Belum ada daftar harga supplier yang diambil.</translation>
        </message>
        <message>
            <source>No unmapped code looks like this product.</source>
            <translation>Tidak ada kode belum dipetakan yang mirip produk ini.</translation>
        </message>
        <message>
            <source>Nothing: lists and mappings agree.</source>
            <translation>Tidak ada: daftar dan pemetaan cocok.</translation>
        </message>
        <message>
            <source>Fetching the price lists…</source>
            <translation>Mengambil daftar harga…</translation>
        </message>
        <message>
            <source>Fetch the price lists now</source>
            <translation>Ambil daftar harga sekarang</translation>
        </message>
        <message>
            <source>Match all codes of a supplier…</source>
            <translation>Cocokkan semua kode satu supplier…</translation>
        </message>
    </context>
    <context>
        <name>AddPersonDialog</name>
        <message>
            <source>Name for signing in</source>
            <translation>Nama untuk masuk</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>Nama lengkap</translation>
        </message>
        <message>
            <source>First password</source>
            <translation>Kata sandi pertama</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>Ulangi kata sandi</translation>
        </message>
        <message>
            <source>Add the person</source>
            <translation>Tambah pengguna</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Tambah pengguna</translation>
        </message>
        <message>
            <source>small letters, digits, dot and dash; for ever</source>
            <translation>huruf kecil, angka, titik dan garis; tidak dapat diubah</translation>
        </message>
        <message>
            <source>at least 10 characters; the person is told it once</source>
            <translation>minimal 10 karakter; sampaikan sekali kepada orangnya</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Peran</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>At least two characters.</source>
            <translation>Minimal dua karakter.</translation>
        </message>
        <message>
            <source>At least ten characters.</source>
            <translation>Minimal sepuluh karakter.</translation>
        </message>
        <message>
            <source>The two passwords differ.</source>
            <translation>Kedua kata sandi berbeda.</translation>
        </message>
        <message>
            <source>Somebody has this name already.</source>
            <translation>Nama ini sudah dipakai.</translation>
        </message>
    </context>
    <context>
        <name>Alarm</name>
        <message>
            <source>Supplier down</source>
            <translation>Supplier mati</translation>
        </message>
        <message>
            <source>Supplier balance low</source>
            <translation>Saldo supplier menipis</translation>
        </message>
        <message>
            <source>Success rate low</source>
            <translation>Sukses rendah</translation>
        </message>
        <message>
            <source>Many sales waiting</source>
            <translation>Banyak transaksi menunggu</translation>
        </message>
        <message>
            <source>Doubtful sale not decided</source>
            <translation>Transaksi meragukan belum diputuskan</translation>
        </message>
        <message>
            <source>Bank statement silent</source>
            <translation>Mutasi bank tidak terbaca</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>Kasus terbuka</translation>
        </message>
        <message>
            <source>Automatic deposits stopped</source>
            <translation>Deposit otomatis berhenti</translation>
        </message>
        <message>
            <source>The engine takes no orders</source>
            <translation>Mesin tidak menerima pesanan</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 dtk</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 mnt</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 j</translation>
        </message>
        <message>
            <source>Critical</source>
            <translation>Kritis</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Peringatan</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Perhatian</translation>
        </message>
        <message>
            <source>off</source>
            <translation>mati</translation>
        </message>
        <message>
            <source>%1, limit %2</source>
            <translation>%1, batas %2</translation>
        </message>
        <message>
            <source>at once</source>
            <translation>langsung</translation>
        </message>
        <message>
            <source>Balance differs</source>
            <translation>Selisih saldo</translation>
        </message>
    </context>
    <context>
        <name>AlarmBoardView</name>
        <message>
            <source>Severity</source>
            <translation>Tingkat</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Apa</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Di mana</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Nilai</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>Batas</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Sejak</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Pesan</translation>
        </message>
        <message>
            <source>Noted by</source>
            <translation>Dicatat oleh</translation>
        </message>
        <message>
            <source>Alarms</source>
            <translation>Alarm</translation>
        </message>
        <message>
            <source>Nothing is wrong</source>
            <translation>Tidak ada masalah</translation>
        </message>
        <message>
            <source>Alarms appear here by themselves, the loud ones first.</source>
            <translation>Alarm muncul di sini dengan sendirinya, yang genting lebih dulu.</translation>
        </message>
        <message>
            <source>Choose an alarm to see what it is about.</source>
            <translation>Pilih satu alarm untuk melihat rinciannya.</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Quiet until</source>
            <translation>Senyap sampai</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>What is being done about it</source>
            <translation>Apa yang sedang dilakukan</translation>
        </message>
        <message>
            <source>Stay quiet</source>
            <translation>Senyapkan</translation>
        </message>
        <message>
            <source>until its cause is gone</source>
            <translation>sampai penyebabnya hilang</translation>
        </message>
        <message>
            <source>for 1 hour, also when it comes back</source>
            <translation>1 jam, juga bila muncul lagi</translation>
        </message>
        <message>
            <source>for 4 hours, also when it comes back</source>
            <translation>4 jam, juga bila muncul lagi</translation>
        </message>
        <message>
            <source>for a day, also when it comes back</source>
            <translation>sehari, juga bila muncul lagi</translation>
        </message>
        <message>
            <source>for a week, also when it comes back</source>
            <translation>seminggu, juga bila muncul lagi</translation>
        </message>
        <message>
            <source>Take note</source>
            <translation>Catat</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>Buka</translation>
        </message>
        <message>
            <source>Noted.</source>
            <translation>Tercatat.</translation>
        </message>
        <message>
            <source>The note on the alarm is not saved.</source>
            <translation>Catatan alarm belum disimpan.</translation>
        </message>
    </context>
    <context>
        <name>AlarmRulesView</name>
        <message>
            <source>Alarm</source>
            <translation>Alarm</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Bila</translation>
        </message>
        <message>
            <source>Usual</source>
            <translation>Lazimnya</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Tingkat</translation>
        </message>
        <message>
            <source>in rupiah: 250rb, 1jt</source>
            <translation>dalam rupiah: 250rb, 1jt</translation>
        </message>
        <message>
            <source>in percent: 95 or 97,5</source>
            <translation>dalam persen: 95 atau 97,5</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>sebuah angka</translation>
        </message>
        <message>
            <source>There is an alarm as long as it is below.</source>
            <translation>Alarm berbunyi selama nilainya di bawah ini.</translation>
        </message>
        <message>
            <source>There is an alarm as long as it is above.</source>
            <translation>Alarm berbunyi selama nilainya di atas ini.</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Aturan</translation>
        </message>
        <message>
            <source>Choose a rule to change it.</source>
            <translation>Pilih satu aturan untuk mengubahnya.</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Sekarang</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Dari</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Sampai</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Ambang</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>Matikan</translation>
        </message>
        <message>
            <source>Write a number from %1 to %2.</source>
            <translation>Tulis angka dari %1 sampai %2.</translation>
        </message>
        <message>
            <source>The rule was changed.</source>
            <translation>Aturan diubah.</translation>
        </message>
        <message>
            <source>The threshold is not saved.</source>
            <translation>Ambang belum disimpan.</translation>
        </message>
        <message>
            <source>in seconds; 0: at once</source>
            <translation>dalam detik; 0: langsung</translation>
        </message>
    </context>
    <context>
        <name>AlarmsPage</name>
        <message>
            <source>Now</source>
            <translation>Sekarang</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Aturan</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Log</translation>
        </message>
    </context>
    <context>
        <name>Audit</name>
        <message>
            <source>had the agent told again</source>
            <translation>mengirim ulang laporan ke agen</translation>
        </message>
        <message>
            <source>asked for something</source>
            <translation>mengajukan permintaan</translation>
        </message>
        <message>
            <source>agreed to a request</source>
            <translation>menyetujui permintaan</translation>
        </message>
        <message>
            <source>declined a request</source>
            <translation>menolak permintaan</translation>
        </message>
        <message>
            <source>took a request back</source>
            <translation>menarik permintaan</translation>
        </message>
        <message>
            <source>attached a proof</source>
            <translation>melampirkan bukti</translation>
        </message>
        <message>
            <source>changed a price</source>
            <translation>mengubah harga</translation>
        </message>
        <message>
            <source>added a person</source>
            <translation>menambah pengguna</translation>
        </message>
        <message>
            <source>changed a role</source>
            <translation>mengubah peran</translation>
        </message>
        <message>
            <source>changed a password</source>
            <translation>mengganti kata sandi</translation>
        </message>
        <message>
            <source>ended a session</source>
            <translation>mengakhiri sesi</translation>
        </message>
        <message>
            <source>rejected a ticket</source>
            <translation>menolak tiket</translation>
        </message>
        <message>
            <source>took down a complaint</source>
            <translation>mencatat komplain</translation>
        </message>
        <message>
            <source>wrote a note on a case</source>
            <translation>menulis catatan kasus</translation>
        </message>
        <message>
            <source>closed a case</source>
            <translation>menutup kasus</translation>
        </message>
        <message>
            <source>added an agent</source>
            <translation>menambah agen</translation>
        </message>
        <message>
            <source>changed an agent</source>
            <translation>mengubah agen</translation>
        </message>
        <message>
            <source>made a new PIN</source>
            <translation>membuat PIN baru</translation>
        </message>
        <message>
            <source>changed an API key</source>
            <translation>mengubah kunci API</translation>
        </message>
        <message>
            <source>took note of an alarm</source>
            <translation>mencatat alarm</translation>
        </message>
        <message>
            <source>changed an alarm rule</source>
            <translation>mengubah aturan alarm</translation>
        </message>
        <message>
            <source>switched maintenance</source>
            <translation>mengubah pemeliharaan</translation>
        </message>
        <message>
            <source>had a supplier asked</source>
            <translation>menanyakan status ke supplier</translation>
        </message>
        <message>
            <source>cancelled a sale</source>
            <translation>membatalkan transaksi</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Nilai</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Peran</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Price level</source>
            <translation>Level harga</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Nominal</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Permintaan</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Apa</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ya</translation>
        </message>
        <message>
            <source>no</source>
            <translation>tidak</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Rekaman</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 menjadi %2</translation>
        </message>
        <message>
            <source>changed whether somebody may sign in</source>
            <translation>mengubah status pengguna</translation>
        </message>
        <message>
            <source>Person %1</source>
            <translation>Pengguna %1</translation>
        </message>
            <message>
        <source>added a product</source>
        <translation>menambah produk</translation>
    </message>
        <message>
            <source>changed a product</source>
            <translation>mengubah produk</translation>
        </message>
        <message>
            <source>opened or closed a product</source>
            <translation>membuka atau menutup produk</translation>
        </message>
        <message>
            <source>added a supplier's line</source>
            <translation>menambah pemetaan supplier</translation>
        </message>
        <message>
            <source>changed a supplier's line</source>
            <translation>mengubah pemetaan supplier</translation>
        </message>
        <message>
            <source>changed the order of suppliers</source>
            <translation>mengubah urutan supplier</translation>
        </message>
        <message>
            <source>removed a supplier's line</source>
            <translation>menghapus pemetaan supplier</translation>
        </message>
        <message>
            <source>changed how suppliers are chosen</source>
            <translation>mengubah cara memilih supplier</translation>
        </message>
        <message>
            <source>brought an earlier order of suppliers back</source>
            <translation>mengembalikan urutan supplier yang dulu</translation>
        </message>
        <message>
            <source>added a supplier</source>
            <translation>menambah supplier</translation>
        </message>
        <message>
            <source>changed a supplier</source>
            <translation>mengubah supplier</translation>
        </message>
        <message>
            <source>changed a supplier's credentials</source>
            <translation>mengubah kredensial supplier</translation>
        </message>
        <message>
            <source>held or closed a breaker</source>
            <translation>mengistirahatkan atau memakai lagi</translation>
        </message>
        <message>
            <source>fetched a price list</source>
            <translation>mengambil daftar harga</translation>
        </message>
        <message>
            <source>had a supplier&apos;s balance checked</source>
            <translation>meminta saldo supplier diperiksa</translation>
        </message>
        <message>
            <source>moved an agent</source>
            <translation>memindahkan agen</translation>
        </message>
        <message>
            <source>changed an agent's level</source>
            <translation>mengubah level agen</translation>
        </message>
        <message>
            <source>changed a markup</source>
            <translation>mengubah markup</translation>
        </message>
        <message>
            <source>changed a markup of one product</source>
            <translation>mengubah markup satu produk</translation>
        </message>
        <message>
            <source>blocked or unblocked an agent</source>
            <translation>memblokir atau membuka agen</translation>
        </message>
        <message>
            <source>changed a credit limit</source>
            <translation>mengubah limit kredit</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Tahap</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Harga</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>Dikembalikan</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Tentang</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Kasus</translation>
        </message>
        <message>
            <source>Bank line</source>
            <translation>Mutasi bank</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategori</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>Denomination</source>
            <translation>Denom</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Satuan</translation>
        </message>
        <message>
            <source>Base price</source>
            <translation>Harga dasar</translation>
        </message>
        <message>
            <source>Least amount</source>
            <translation>Nominal terkecil</translation>
        </message>
        <message>
            <source>Largest amount</source>
            <translation>Nominal terbesar</translation>
        </message>
        <message>
            <source>Kind of destination</source>
            <translation>Jenis tujuan</translation>
        </message>
        <message>
            <source>Rule of the destination</source>
            <translation>Aturan tujuan</translation>
        </message>
        <message>
            <source>Serial number needed</source>
            <translation>SN wajib</translation>
        </message>
        <message>
            <source>May be repeated</source>
            <translation>Boleh berulang</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>How suppliers are chosen</source>
            <translation>Cara memilih supplier</translation>
        </message>
        <message>
            <source>Waits at most (s)</source>
            <translation>Menunggu paling lama (dtk)</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Buka</translation>
        </message>
        <message>
            <source>Orders at once</source>
            <translation>Pesanan sekaligus</translation>
        </message>
        <message>
            <source>Balance kept back</source>
            <translation>Saldo yang disisakan</translation>
        </message>
        <message>
            <source>Waits for a connection (ms)</source>
            <translation>Menunggu sambungan (ms)</translation>
        </message>
        <message>
            <source>Waits for an answer (ms)</source>
            <translation>Menunggu jawaban (ms)</translation>
        </message>
        <message>
            <source>Keeps connections</source>
            <translation>Sambungan dipakai ulang</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Alamat</translation>
        </message>
        <message>
            <source>Breaker</source>
            <translation>Istirahat</translation>
        </message>
        <message>
            <source>Supplier's code</source>
            <translation>Kode supplier</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Modal</translation>
        </message>
        <message>
            <source>Priority</source>
            <translation>Prioritas</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Stok</translation>
        </message>
        <message>
            <source>Closed from</source>
            <translation>Tutup mulai</translation>
        </message>
        <message>
            <source>Closed until</source>
            <translation>Tutup sampai</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Urutan</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>Revisi</translation>
        </message>
        <message>
            <source>Upline</source>
            <translation>Upline</translation>
        </message>
        <message>
            <source>Markup</source>
            <translation>Markup</translation>
        </message>
        <message>
            <source>Orders a minute</source>
            <translation>Order per menit</translation>
        </message>
        <message>
            <source>Webhook</source>
            <translation>Webhook</translation>
        </message>
        <message>
            <source>Slot</source>
            <translation>Slot</translation>
        </message>
        <message>
            <source>API key</source>
            <translation>Kunci API</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nomor</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Berkas</translation>
        </message>
        <message>
            <source>Quiet until</source>
            <translation>Senyap sampai</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Aturan</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Aktif</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Nonaktif</translation>
        </message>
        <message>
            <source>Blocked</source>
            <translation>Diblokir</translation>
        </message>
        <message>
            <source>open</source>
            <translation>buka</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>tutup</translation>
        </message>
        <message>
            <source>held open</source>
            <translation>ditahan terbuka</translation>
        </message>
        <message>
            <source>disturbed</source>
            <translation>gangguan</translation>
        </message>
        <message>
            <source>off</source>
            <translation>mati</translation>
        </message>
        <message>
            <source>With the supplier</source>
            <translation>Ke supplier</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Baru</translation>
        </message>
        <message>
            <source>new key</source>
            <translation>kunci baru</translation>
        </message>
        <message>
            <source>key replaced</source>
            <translation>kunci diganti</translation>
        </message>
        <message>
            <source>key ended</source>
            <translation>kunci diakhiri</translation>
        </message>
        <message>
            <source>by priority</source>
            <translation>menurut prioritas</translation>
        </message>
        <message>
            <source>cheapest first</source>
            <translation>termurah dulu</translation>
        </message>
        <message>
            <source>Same order twice</source>
            <translation>Order sama dua kali</translation>
        </message>
        <message>
            <source>Open tickets at most</source>
            <translation>Tiket terbuka paling banyak</translation>
        </message>
        <message>
            <source>May come from</source>
            <translation>Boleh datang dari</translation>
        </message>
        <message>
            <source>Alarm rule: %1</source>
            <translation>Aturan alarm: %1</translation>
        </message>
        <message>
            <source>Alarm: %1</source>
            <translation>Alarm: %1</translation>
        </message>
        <message>
            <source>imported a bank statement</source>
            <translation>mengimpor mutasi bank</translation>
        </message>
        <message>
            <source>attached a proof to a case</source>
            <translation>melampirkan bukti ke kasus</translation>
        </message>
        <message>
            <source>set a bank account, with a second person</source>
            <translation>menetapkan rekening bank, bersama orang kedua</translation>
        </message>
        <message>
            <source>added a price level</source>
            <translation>menambah level harga</translation>
        </message>
        <message>
            <source>renamed a price level</source>
            <translation>mengganti nama level harga</translation>
        </message>
        <message>
            <source>changed the margin of a level</source>
            <translation>mengubah selisih level</translation>
        </message>
        <message>
            <source>changed the commissions of uplines</source>
            <translation>mengubah komisi upline</translation>
        </message>
        <message>
            <source>changed the daily limit of a role</source>
            <translation>mengubah batas harian peran</translation>
        </message>
        <message>
            <source>added a reason</source>
            <translation>menambah alasan</translation>
        </message>
        <message>
            <source>changed a reason</source>
            <translation>mengubah alasan</translation>
        </message>
        <message>
            <source>Done at</source>
            <translation>Dilakukan di</translation>
        </message>
        <message>
            <source>a console</source>
            <translation>konsol</translation>
        </message>
        <message>
            <source>blocked a number</source>
            <translation>memblokir nomor</translation>
        </message>
        <message>
            <source>lifted the block of a number</source>
            <translation>membuka blokir nomor</translation>
        </message>
        <message>
            <source>closed a bank account, or changed what one person may</source>
            <translation>menutup rekening bank, atau mengubah yang boleh satu orang</translation>
        </message>
        <message>
            <source>began to set up two-step codes</source>
            <translation>mulai memasang kode dua langkah</translation>
        </message>
        <message>
            <source>switched the own two-step codes on</source>
            <translation>menyalakan kode dua langkahnya sendiri</translation>
        </message>
        <message>
            <source>switched the own two-step codes off</source>
            <translation>mematikan kode dua langkahnya sendiri</translation>
        </message>
        <message>
            <source>used a recovery code</source>
            <translation>memakai kode pemulihan</translation>
        </message>
        <message>
            <source>reset somebody&apos;s two-step codes</source>
            <translation>mengatur ulang kode dua langkah seseorang</translation>
        </message>
        <message>
            <source>changed whether money roles need two-step codes</source>
            <translation>mengubah apakah peran uang perlu kode dua langkah</translation>
        </message>
        <message>
            <source>signed in</source>
            <translation>masuk</translation>
        </message>
        <message>
            <source>was signed in no longer</source>
            <translation>tidak lagi masuk</translation>
        </message>
        <message>
            <source>was not let in</source>
            <translation>ditolak masuk</translation>
        </message>
        <message>
            <source>Signed in with</source>
            <translation>Masuk dengan</translation>
        </message>
        <message>
            <source>Ended because</source>
            <translation>Berakhir karena</translation>
        </message>
        <message>
            <source>Refused because</source>
            <translation>Ditolak karena</translation>
        </message>
        <message>
            <source>Times within a minute</source>
            <translation>Kali dalam satu menit</translation>
        </message>
        <message>
            <source>the password</source>
            <translation>kata sandi</translation>
        </message>
        <message>
            <source>a sign-in of some minutes ago, from elsewhere</source>
            <translation>sesi beberapa menit lalu, dari tempat lain</translation>
        </message>
        <message>
            <source>signed out</source>
            <translation>keluar sendiri</translation>
        </message>
        <message>
            <source>somebody else ended it</source>
            <translation>diakhiri orang lain</translation>
        </message>
        <message>
            <source>the password was changed</source>
            <translation>kata sandi diganti</translation>
        </message>
        <message>
            <source>the role was changed</source>
            <translation>peran diganti</translation>
        </message>
        <message>
            <source>may not sign in any more</source>
            <translation>tidak boleh masuk lagi</translation>
        </message>
        <message>
            <source>the two-step codes were changed</source>
            <translation>kode dua langkah diganti</translation>
        </message>
        <message>
            <source>the connection ended and did not come back</source>
            <translation>sambungan terputus dan tidak kembali</translation>
        </message>
        <message>
            <source>wrong name or password</source>
            <translation>nama atau kata sandi salah</translation>
        </message>
        <message>
            <source>wrong two-step code</source>
            <translation>kode dua langkah salah</translation>
        </message>
        <message>
            <source>a two-step code for the second time</source>
            <translation>kode dua langkah dipakai kedua kali</translation>
        </message>
        <message>
            <source>too many wrong tries: held</source>
            <translation>terlalu banyak salah: ditahan</translation>
        </message>
        <message>
            <source>A name that nobody has</source>
            <translation>Nama yang tidak dikenal</translation>
        </message>
        <message>
            <source>Sign-in of %1</source>
            <translation>Masuknya %1</translation>
        </message>
    </context>
    <context>
        <name>AuditPage</name>
        <message>
            <source>No.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Waktu</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Siapa</translation>
        </message>
        <message>
            <source>Did</source>
            <translation>Tindakan</translation>
        </message>
        <message>
            <source>To what</source>
            <translation>Objek</translation>
        </message>
        <message>
            <source>Before and after</source>
            <translation>Sebelum dan sesudah</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>Audit</translation>
        </message>
        <message>
            <source>Nobody has changed anything yet</source>
            <translation>Belum ada yang mengubah apa pun</translation>
        </message>
        <message>
            <source>Whatever people change is written down here, for ever.</source>
            <translation>Setiap perubahan oleh pengguna tercatat di sini untuk selamanya.</translation>
        </message>
        <message>
            <source>Choose a line to see what was before and after.</source>
            <translation>Pilih satu baris untuk melihat sebelum dan sesudahnya.</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Kode tindakan</translation>
        </message>
        <message>
            <source>Everything this person did</source>
            <translation>Semua tindakan orang ini</translation>
        </message>
        <message>
            <source>Everything that happened to it</source>
            <translation>Semua perubahan pada objek ini</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>Buka</translation>
        </message>
        <message>
            <source>The file holds the newest 100.000 lines. Filter to get older ones.</source>
            <translation>Berkas memuat 100.000 baris terbaru. Saring untuk mendapatkan yang lebih lama.</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Periode</translation>
        </message>
        <message>
            <source>About what</source>
            <translation>Tentang apa</translation>
        </message>
        <message>
            <source>About everything</source>
            <translation>Semua hal</translation>
        </message>
        <message>
            <source>Products and prices</source>
            <translation>Produk dan harga</translation>
        </message>
        <message>
            <source>Mapping</source>
            <translation>Pemetaan</translation>
        </message>
        <message>
            <source>Routing</source>
            <translation>Routing</translation>
        </message>
        <message>
            <source>Suppliers</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Agents</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Requests for money</source>
            <translation>Persetujuan uang</translation>
        </message>
        <message>
            <source>Banks</source>
            <translation>Bank</translation>
        </message>
        <message>
            <source>Deposit tickets</source>
            <translation>Tiket deposit</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Komplain dan kasus</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Pengguna</translation>
        </message>
        <message>
            <source>Alarms</source>
            <translation>Alarm</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistem</translation>
        </message>
        <message>
            <source>All days</source>
            <translation>Semua hari</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hari ini</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Kemarin</translation>
        </message>
        <message>
            <source>The last 7 days</source>
            <translation>7 hari terakhir</translation>
        </message>
        <message>
            <source>The last 30 days</source>
            <translation>30 hari terakhir</translation>
        </message>
        <message>
            <source>Nobody did anything that meets all of these conditions.</source>
            <translation>Tidak ada tindakan yang memenuhi semua syarat ini.</translation>
        </message>
        <message>
            <source>a person, or product:XLD10</source>
            <translation>nama pengguna, atau product:XLD10</translation>
        </message>
        <message>
            <source>Save table…</source>
            <translation>Simpan tabel…</translation>
        </message>
        <message>
            <source>From where</source>
            <translation>Dari mana</translation>
        </message>
        <message>
            <source>Sign-ins</source>
            <translation>Masuk dan keluar</translation>
        </message>
    </context>
    <context>
        <name>ConfirmDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>Home</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n detik</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n menit</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n jam</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n doubtful sale(s)</source>
            <translation>
                <numerusform>%n transaksi meragukan</numerusform>
            </translation>
        </message>
        <message>
            <source>ask the supplier or decide</source>
            <translation>tanya supplier atau putuskan</translation>
        </message>
        <message numerus="yes">
            <source>%n deposit ticket(s) waiting</source>
            <translation>
                <numerusform>%n tiket deposit menunggu</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) waiting</source>
            <translation>
                <numerusform>%n permintaan menunggu</numerusform>
            </translation>
        </message>
        <message>
            <source>a second person decides</source>
            <translation>orang kedua memutuskan</translation>
        </message>
        <message numerus="yes">
            <source>%n open case(s)</source>
            <translation>
                <numerusform>%n kasus terbuka</numerusform>
            </translation>
        </message>
        <message>
            <source>complaints and differences</source>
            <translation>komplain dan selisih</translation>
        </message>
        <message numerus="yes">
            <source>%n bank line(s) of nobody</source>
            <translation>
                <numerusform>%n mutasi bank tanpa pemilik</numerusform>
            </translation>
        </message>
        <message>
            <source>find whose money it is</source>
            <translation>cari milik siapa uangnya</translation>
        </message>
        <message>
            <source>over a month</source>
            <translation>lebih dari sebulan</translation>
        </message>
        <message>
            <source>%1 d %2 h</source>
            <translation>%1 hari %2 j</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 j</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 j %2 mnt</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 mnt</translation>
        </message>
        <message>
            <source>Sales per %1</source>
            <translation>Transaksi per %1</translation>
        </message>
        <message>
            <source>success</source>
            <translation>sukses</translation>
        </message>
        <message>
            <source>returned</source>
            <translation>dikembalikan</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>gagal</translation>
        </message>
        <message>
            <source>How long sales take (seconds)</source>
            <translation>Lama proses (detik)</translation>
        </message>
        <message>
            <source> s</source>
            <translation> dtk</translation>
        </message>
        <message>
            <source>open</source>
            <translation>berjalan</translation>
        </message>
        <message>
            <source>No sales in this time.</source>
            <translation>Tidak ada transaksi pada waktu ini.</translation>
        </message>
        <message>
            <source>No sale ended in this time.</source>
            <translation>Tidak ada transaksi selesai pada waktu ini.</translation>
        </message>
        <message>
            <source>Nothing was earned or lost in this time.</source>
            <translation>Tidak ada laba atau rugi pada waktu ini.</translation>
        </message>
        <message>
            <source>Being read from the books</source>
            <translation>Sedang dibaca dari buku besar</translation>
        </message>
        <message>
            <source>still being counted</source>
            <translation>masih dihitung</translation>
        </message>
        <message>
            <source>Margin per %1 (thousand Rp)</source>
            <translation>Laba per %1 (ribu Rp)</translation>
        </message>
        <message>
            <source>margin</source>
            <translation>laba</translation>
        </message>
        <message>
            <source>sales</source>
            <translation>transaksi</translation>
        </message>
        <message>
            <source>7 days before</source>
            <translation>7 hari sebelumnya</translation>
        </message>
        <message>
            <source>7 days before: mean of each hour</source>
            <translation>7 hari sebelumnya: rata-rata tiap jam</translation>
        </message>
        <message>
            <source>all of today, not the range above</source>
            <translation>seluruh hari ini, bukan rentang di atas</translation>
        </message>
        <message>
            <source>Margin per hour (thousand Rp)</source>
            <translation>Laba per jam (ribu Rp)</translation>
        </message>
        <message>
            <source>Sales per hour</source>
            <translation>Transaksi per jam</translation>
        </message>
        <message>
            <source>today</source>
            <translation>hari ini</translation>
        </message>
        <message>
            <source>minute</source>
            <translation>menit</translation>
        </message>
        <message>
            <source>hour</source>
            <translation>jam</translation>
        </message>
        <message>
            <source>%1 d</source>
            <translation>%1 hari</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>baru saja</translation>
        </message>
        <message>
            <source>for %1 now</source>
            <translation>sudah %1</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Home</source>
            <translation>Beranda</translation>
        </message>
        <message>
            <source>15 min</source>
            <translation>15 mnt</translation>
        </message>
        <message>
            <source>1 h</source>
            <translation>1 j</translation>
        </message>
        <message>
            <source>6 h</source>
            <translation>6 j</translation>
        </message>
        <message>
            <source>24 h</source>
            <translation>24 j</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 hari</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Rentang</translation>
        </message>
        <message>
            <source>Success by supplier, %1</source>
            <translation>Sukses per supplier, %1</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 dtk</translation>
        </message>
        <message>
            <source>Today's figures: %1</source>
            <translation>Angka hari ini: %1</translation>
        </message>
        <message>
            <source>Figures of %1, age %2</source>
            <translation>Angka pukul %1, umur %2</translation>
        </message>
        <message>
            <source>age %1</source>
            <translation>umur %1</translation>
        </message>
        <message>
            <source>still being counted</source>
            <translation>masih dihitung</translation>
        </message>
        <message>
            <source>No sales yet today</source>
            <translation>Belum ada transaksi hari ini</translation>
        </message>
        <message>
            <source>As soon as an agent orders, the charts of the day begin here by themselves.</source>
            <translation>Begitu agen memesan, grafik hari ini dimulai di sini dengan sendirinya.</translation>
        </message>
        <message>
            <source>Open sales</source>
            <translation>Buka transaksi</translation>
        </message>
    </context>
    <context>
        <name>HomeTasks</name>
        <message>
            <source>Needs action</source>
            <translation>Perlu tindakan</translation>
        </message>
        <message>
            <source>Nothing waits for anybody.</source>
            <translation>Tidak ada yang menunggu.</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>dan %1 lagi</translation>
        </message>
    </context>
    <context>
        <name>HomeTiles</name>
        <message>
            <source>against %1 until %2:00</source>
            <translation>dibanding %1 s.d. %2.00</translation>
        </message>
        <message>
            <source>Sales today</source>
            <translation>Transaksi hari ini</translation>
        </message>
        <message>
            <source>Success</source>
            <translation>Sukses</translation>
        </message>
        <message>
            <source>%1 failed</source>
            <translation>%1 gagal</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>Omzet</translation>
        </message>
        <message>
            <source>Margin</source>
            <translation>Laba</translation>
        </message>
        <message>
            <source>Time mean · p95</source>
            <translation>Waktu rata-rata · p95</translation>
        </message>
        <message>
            <source>s</source>
            <translation>dtk</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Menunggu</translation>
        </message>
        <message>
            <source>%1 doubtful</source>
            <translation>%1 meragukan</translation>
        </message>
        <message>
            <source>Deposits waiting</source>
            <translation>Deposit menunggu</translation>
        </message>
        <message>
            <source>ticket</source>
            <translation>tiket</translation>
        </message>
        <message>
            <source>tickets</source>
            <translation>tiket</translation>
        </message>
        <message>
            <source>%1 until %2:00</source>
            <translation>%1 s.d. %2.00</translation>
        </message>
        <message>
            <source>until %1:00</source>
            <translation>s.d. %1.00</translation>
        </message>
        <message>
            <source>Finished hours, until %1:00: %2 today, %3 on %4.</source>
            <translation>Jam yang sudah selesai, s.d. %1.00: %2 hari ini, %3 pada %4.</translation>
        </message>
    </context>
    <context>
        <name>LogView</name>
        <message>
            <source>Time</source>
            <translation>Waktu</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Tingkat</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Peringatan</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Bagian</translation>
        </message>
        <message>
            <source>Sale</source>
            <translation>Transaksi</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Teks</translation>
        </message>
        <message>
            <source>Critical</source>
            <translation>Kritis</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Galat</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Semua</translation>
        </message>
        <message>
            <source>Info</source>
            <translation>Info</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Peringatan</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Galat</translation>
        </message>
        <message>
            <source>Follow</source>
            <translation>Ikuti</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Tahan</translation>
        </message>
        <message>
            <source>End of the log</source>
            <translation>Ekor log</translation>
        </message>
        <message>
            <source>Only this sale</source>
            <translation>Hanya transaksi ini</translation>
        </message>
        <message>
            <source>Open the sale</source>
            <translation>Buka transaksi</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>words of the text, sale:</source>
            <translation>kata dalam teks, sale:</translation>
        </message>
        <message>
            <source>The log is empty</source>
            <translation>Log kosong</translation>
        </message>
        <message>
            <source>What the server writes appears here at once.</source>
            <translation>Yang ditulis server langsung muncul di sini.</translation>
        </message>
        <message>
            <source>No line of the log matches %1.</source>
            <translation>Tidak ada baris log yang cocok dengan %1.</translation>
        </message>
        <message>
            <source>%1 lines are missing here: they came too fast. The log of the server itself has them.</source>
            <translation>%1 baris tidak ada di sini karena datang terlalu cepat. Log di server menyimpannya.</translation>
        </message>
        <message>
            <source>%1 new lines wait</source>
            <translation>%1 baris baru menunggu</translation>
        </message>
    </context>
    <context>
        <name>MaintenanceBox</name>
        <message>
            <source>Maintenance</source>
            <translation>Pemeliharaan</translation>
        </message>
        <message>
            <source>Message for agents</source>
            <translation>Pesan untuk agen</translation>
        </message>
        <message>
            <source>sent with every refusal; may stay empty</source>
            <translation>dikirim pada setiap penolakan; boleh kosong</translation>
        </message>
        <message>
            <source>on</source>
            <translation>nyala</translation>
        </message>
        <message>
            <source>off</source>
            <translation>mati</translation>
        </message>
        <message>
            <source>The server does not say whether it takes orders.</source>
            <translation>Server tidak menyatakan apakah menerima pesanan.</translation>
        </message>
        <message>
            <source>New orders are refused. What was accepted goes on to its end.</source>
            <translation>Pesanan baru ditolak. Yang sudah diterima tetap diselesaikan.</translation>
        </message>
        <message>
            <source>New orders are refused with: &quot;%1&quot;. What was accepted goes on to its end.</source>
            <translation>Pesanan baru ditolak dengan pesan: &quot;%1&quot;. Yang sudah diterima tetap diselesaikan.</translation>
        </message>
        <message>
            <source>New orders are taken. While it is on they are refused, and what was accepted goes on to its end.</source>
            <translation>Pesanan baru diterima. Selama pemeliharaan, pesanan baru ditolak dan yang sudah diterima tetap diselesaikan.</translation>
        </message>
        <message>
            <source>Take orders again…</source>
            <translation>Terima pesanan lagi…</translation>
        </message>
        <message>
            <source>Begin maintenance…</source>
            <translation>Mulai pemeliharaan…</translation>
        </message>
        <message>
            <source>Begin maintenance?</source>
            <translation>Mulai pemeliharaan?</translation>
        </message>
        <message>
            <source>Take orders again?</source>
            <translation>Terima pesanan lagi?</translation>
        </message>
        <message>
            <source>From now on agents are refused until somebody ends it. Sales that were accepted are finished.</source>
            <translation>Mulai sekarang pesanan agen ditolak sampai ada yang mengakhirinya. Transaksi yang sudah diterima diselesaikan.</translation>
        </message>
        <message>
            <source>Agents can order again at once.</source>
            <translation>Agen langsung dapat memesan lagi.</translation>
        </message>
        <message>
            <source>Begin maintenance</source>
            <translation>Mulai pemeliharaan</translation>
        </message>
        <message>
            <source>Take orders again</source>
            <translation>Terima pesanan lagi</translation>
        </message>
        <message>
            <source>The message for agents is not sent.</source>
            <translation>Pesan untuk agen belum dikirim.</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>People</source>
            <translation>Pengguna</translation>
        </message>
        <message>
            <source>Here now</source>
            <translation>Sedang masuk</translation>
        </message>
    </context>
    <context>
        <name>PeopleView</name>
        <message>
            <source>Signs in as</source>
            <translation>Nama masuk</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Peran</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Nonaktif</translation>
        </message>
        <message>
            <source>Here now</source>
            <translation>Sedang masuk</translation>
        </message>
        <message>
            <source>signed in</source>
            <translation>masuk</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Pengguna</translation>
        </message>
        <message>
            <source>Add a person…</source>
            <translation>Tambah pengguna…</translation>
        </message>
        <message>
            <source>Choose somebody to see and change what they may do.</source>
            <translation>Pilih pengguna untuk melihat dan mengubah haknya.</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Another role</source>
            <translation>Ganti peran</translation>
        </message>
        <message>
            <source>Nobody changes their own role.</source>
            <translation>Peran sendiri tidak dapat diubah.</translation>
        </message>
        <message>
            <source>Change role…</source>
            <translation>Ganti peran…</translation>
        </message>
        <message>
            <source>Disable…</source>
            <translation>Nonaktifkan…</translation>
        </message>
        <message>
            <source>Let in again…</source>
            <translation>Aktifkan lagi…</translation>
        </message>
        <message>
            <source>Nobody disables themselves.</source>
            <translation>Akun sendiri tidak dapat dinonaktifkan.</translation>
        </message>
        <message>
            <source>%1 was added.</source>
            <translation>%1 ditambahkan.</translation>
        </message>
        <message>
            <source>Another role for %1</source>
            <translation>Ganti peran %1</translation>
        </message>
        <message>
            <source>%1 Sessions of this person end at once; the new role holds when they sign in again.</source>
            <translation>%1 Sesi orang ini langsung berakhir; peran baru berlaku saat masuk lagi.</translation>
        </message>
        <message>
            <source>Change role</source>
            <translation>Ganti peran</translation>
        </message>
        <message>
            <source>Disable %1?</source>
            <translation>Nonaktifkan %1?</translation>
        </message>
        <message>
            <source>Let %1 in again?</source>
            <translation>Aktifkan %1 lagi?</translation>
        </message>
        <message>
            <source>Sessions of this person end at once, and nobody can sign in with this name. What they did stays in the audit.</source>
            <translation>Sesi orang ini langsung berakhir dan nama ini tidak dapat dipakai masuk. Tindakannya tetap ada di audit.</translation>
        </message>
        <message>
            <source>The person can sign in again with the old password and role.</source>
            <translation>Orang ini dapat masuk lagi dengan kata sandi dan peran lama.</translation>
        </message>
        <message>
            <source>Disable</source>
            <translation>Nonaktifkan</translation>
        </message>
        <message>
            <source>Let in again</source>
            <translation>Aktifkan lagi</translation>
        </message>
        <message>
            <source>%1 was changed.</source>
            <translation>%1 diubah.</translation>
        </message>
        <message>
            <source>New password…</source>
            <translation>Kata sandi baru…</translation>
        </message>
        <message>
            <source>Your own password is in the menu under your name.</source>
            <translation>Kata sandi Anda sendiri ada di menu di bawah nama Anda.</translation>
        </message>
        <message>
            <source>%1 has a new password.</source>
            <translation>%1 punya kata sandi baru.</translation>
        </message>
        <message>
            <source>on</source>
            <translation>menyala</translation>
        </message>
        <message>
            <source>being set up</source>
            <translation>sedang dipasang</translation>
        </message>
        <message>
            <source>Two-step codes</source>
            <translation>Kode dua langkah</translation>
        </message>
        <message>
            <source>Reset two-step codes…</source>
            <translation>Atur ulang kode dua langkah…</translation>
        </message>
        <message>
            <source>Your own two-step codes are in the menu under your name.</source>
            <translation>Kode dua langkah Anda sendiri ada di menu di bawah nama Anda.</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Semua orang</translation>
        </message>
        <message>
            <source>Owners, admins and finance sign in with two-step codes; who has none only looks.</source>
            <translation>Pemilik, admin dan keuangan masuk dengan kode dua langkah; yang belum punya hanya bisa melihat.</translation>
        </message>
        <message>
            <source>Two-step codes are everybody&apos;s own choice.</source>
            <translation>Kode dua langkah adalah pilihan masing-masing.</translation>
        </message>
        <message>
            <source>No longer ask for codes…</source>
            <translation>Jangan minta kode lagi…</translation>
        </message>
        <message>
            <source>Ask money roles for codes…</source>
            <translation>Wajibkan kode bagi peran uang…</translation>
        </message>
        <message>
            <source>Money roles need two-step codes from now on.</source>
            <translation>Mulai sekarang peran uang perlu kode dua langkah.</translation>
        </message>
        <message>
            <source>No longer ask for two-step codes?</source>
            <translation>Jangan minta kode dua langkah lagi?</translation>
        </message>
        <message>
            <source>Ask money roles for two-step codes?</source>
            <translation>Wajibkan kode dua langkah bagi peran uang?</translation>
        </message>
        <message>
            <source>Owners, admins and finance may sign in with the password alone again, unless their own codes are on.</source>
            <translation>Pemilik, admin dan keuangan boleh masuk lagi dengan kata sandi saja, kecuali kode mereka sendiri menyala.</translation>
        </message>
        <message>
            <source>Owners, admins and finance who have none are signed out now. They sign in again, can only look, and switch their codes on.</source>
            <translation>Pemilik, admin dan keuangan yang belum punya dikeluarkan sekarang. Mereka masuk lagi, hanya bisa melihat, lalu menyalakan kodenya.</translation>
        </message>
        <message>
            <source>No longer ask</source>
            <translation>Jangan minta lagi</translation>
        </message>
        <message>
            <source>Ask for codes</source>
            <translation>Wajibkan kode</translation>
        </message>
        <message>
            <source>Reset the two-step codes of %1?</source>
            <translation>Atur ulang kode dua langkah %1?</translation>
        </message>
        <message>
            <source>For a lost telephone. Sessions of this person end at once; the password alone signs in until codes are switched on again. For 24 hours both of you count as one person.</source>
            <translation>Untuk telepon yang hilang. Sesi orang ini berakhir seketika; kata sandi saja cukup untuk masuk sampai kode dinyalakan lagi. Selama 24 jam kalian berdua dihitung satu orang.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Mengapa</translation>
        </message>
        <message>
            <source>Reset codes</source>
            <translation>Atur ulang kode</translation>
        </message>
        <message>
            <source>%1 signs in with the password alone.</source>
            <translation>%1 masuk dengan kata sandi saja.</translation>
        </message>
        <message>
            <source>Switch on your own two-step codes first, in the menu under your name.</source>
            <translation>Nyalakan dulu kode dua langkah Anda sendiri, di menu di bawah nama Anda.</translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message>
            <source>Owner</source>
            <translation>Pemilik</translation>
        </message>
        <message>
            <source>Everything, and agreeing to everything.</source>
            <translation>Semua, termasuk menyetujui semuanya.</translation>
        </message>
        <message>
            <source>Admin</source>
            <translation>Admin</translation>
        </message>
        <message>
            <source>Prices, products, suppliers and the system, but not people; money only up to the daily limit that the shop gives admins, at first none.</source>
            <translation>Harga, produk, supplier dan sistem, tetapi bukan pengguna; uang hanya sampai batas harian yang diberikan toko kepada admin, awalnya tidak ada.</translation>
        </message>
        <message>
            <source>Finance, asks</source>
            <translation>Keuangan, mengajukan</translation>
        </message>
        <message>
            <source>Deposits, adjustments and reports; asks for what a second person must agree to.</source>
            <translation>Deposit, koreksi dan laporan; mengajukan hal yang harus disetujui orang kedua.</translation>
        </message>
        <message>
            <source>Finance, agrees</source>
            <translation>Keuangan, menyetujui</translation>
        </message>
        <message>
            <source>Agrees to what others asked for; reports.</source>
            <translation>Menyetujui pengajuan orang lain; laporan.</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Layanan</translation>
        </message>
        <message>
            <source>Sales, cases and agents; moves no money alone.</source>
            <translation>Transaksi, kasus dan agen; tidak memindahkan uang sendirian.</translation>
        </message>
        <message>
            <source>Viewer</source>
            <translation>Pemantau</translation>
        </message>
        <message>
            <source>Looks, with telephone numbers blotted out.</source>
            <translation>Melihat, dengan nomor telepon disamarkan.</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Aktif</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Nonaktif</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>Sales by outcome</source>
            <translation>Transaksi menurut hasil</translation>
        </message>
        <message>
            <source>success</source>
            <translation>sukses</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>gagal</translation>
        </message>
        <message>
            <source>Balance (thousand Rp)</source>
            <translation>Saldo (ribu Rp)</translation>
        </message>
        <message>
            <source>Daily closing</source>
            <translation>Tutup buku harian</translation>
        </message>
        <message>
            <source>What every account held, took in and gave out; the books must balance.</source>
            <translation>Saldo, uang masuk dan keluar setiap akun; buku harus seimbang.</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>Penjualan</translation>
        </message>
        <message>
            <source>How many, how well, and for how much: by product, supplier, agent or hour.</source>
            <translation>Berapa banyak, seberapa sukses, dan nilainya: per produk, supplier, agen atau jam.</translation>
        </message>
        <message>
            <source>Profit</source>
            <translation>Laba rugi</translation>
        </message>
        <message>
            <source>Revenue, costs, commissions and what is left of it.</source>
            <translation>Omzet, modal, komisi dan sisanya.</translation>
        </message>
        <message>
            <source>Statement of an agent</source>
            <translation>Rekening koran agen</translation>
        </message>
        <message>
            <source>Every movement of one wallet with its running balance.</source>
            <translation>Semua mutasi satu dompet dengan saldo berjalan.</translation>
        </message>
        <message>
            <source>Receivables</source>
            <translation>Piutang</translation>
        </message>
        <message>
            <source>Which agents owe how much at the end of the day.</source>
            <translation>Agen mana berutang berapa pada akhir hari.</translation>
        </message>
        <message>
            <source>Commissions</source>
            <translation>Komisi</translation>
        </message>
        <message>
            <source>What uplines earned from their downlines.</source>
            <translation>Yang diperoleh upline dari downline.</translation>
        </message>
        <message>
            <source>Suppliers</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>What was bought where, and whether balances agree.</source>
            <translation>Apa dibeli di mana, dan apakah saldonya cocok.</translation>
        </message>
        <message>
            <source>Bank accounts</source>
            <translation>Rekening bank</translation>
        </message>
        <message>
            <source>What came in and went out at the bank, and what belongs to nobody.</source>
            <translation>Yang masuk dan keluar di bank, dan yang tanpa pemilik.</translation>
        </message>
        <message>
            <source>Manual bookings</source>
            <translation>Pembukuan manual</translation>
        </message>
        <message>
            <source>What people booked by hand, who asked and who agreed.</source>
            <translation>Yang dibukukan dengan tangan, siapa mengajukan dan siapa menyetujui.</translation>
        </message>
    </context>
    <context>
        <name>ReportForm</name>
        <message>
            <source>From</source>
            <translation>Dari</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Sampai</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Supplier</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Bank account</source>
            <translation>Rekening bank</translation>
        </message>
        <message>
            <source>Make the report</source>
            <translation>Buat laporan</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Hentikan</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Laporan</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hari ini</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Kemarin</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>7 hari terakhir</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Bulan ini</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Bulan lalu</translation>
        </message>
        <message>
            <source>Other days</source>
            <translation>Pilih tanggal</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Periode</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Hour</source>
            <translation>Jam</translation>
        </message>
        <message>
            <source>One line for each</source>
            <translation>Satu baris per</translation>
        </message>
        <message>
            <source>Empty: all of them</source>
            <translation>Kosong: semuanya</translation>
        </message>
        <message>
            <source>Which one? Write its code.</source>
            <translation>Yang mana? Tulis kodenya.</translation>
        </message>
    </context>
    <context>
        <name>ReportPreview</name>
        <message>
            <source>Back</source>
            <translation>Sebelumnya</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Berikutnya</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Ukuran</translation>
        </message>
        <message>
            <source>Preview: %1</source>
            <translation>Pratinjau: %1</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Simpan sebagai PDF</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Cetak…</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Halaman %1 dari %2</translation>
        </message>
    </context>
    <context>
        <name>ReportSheet</name>
        <message>
            <source>Report</source>
            <translation>Laporan</translation>
        </message>
    </context>
    <context>
        <name>ReportsPage</name>
        <message>
            <source>Save as PDF</source>
            <translation>Simpan sebagai PDF</translation>
        </message>
        <message>
            <source>Preview and print…</source>
            <translation>Pratinjau dan cetak…</translation>
        </message>
        <message>
            <source>No report yet</source>
            <translation>Belum ada laporan</translation>
        </message>
        <message>
            <source>Choose one at the left. The server makes it; you may go on working meanwhile.</source>
            <translation>Pilih di sebelah kiri. Server yang membuatnya; Anda dapat bekerja terus sementara itu.</translation>
        </message>
        <message>
            <source>The report was stopped</source>
            <translation>Laporan dihentikan</translation>
        </message>
        <message>
            <source>Choose other days, or begin it again.</source>
            <translation>Pilih hari lain, atau mulai lagi.</translation>
        </message>
        <message>
            <source>%1 rows so far</source>
            <translation>%1 baris sejauh ini</translation>
        </message>
        <message>
            <source>The server is at it…</source>
            <translation>Server sedang membuatnya…</translation>
        </message>
        <message>
            <source>The report has no rows for these days.</source>
            <translation>Laporan tidak berisi baris untuk hari-hari ini.</translation>
        </message>
        <message>
            <source>Make a report first.</source>
            <translation>Buat laporan dulu.</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>The PDF could not be made.</source>
            <translation>PDF tidak dapat dibuat.</translation>
        </message>
        <message>
            <source>The report went to the printer.</source>
            <translation>Laporan dikirim ke printer.</translation>
        </message>
        <message>
            <source>The printer did not take the report. Look at it, or save a PDF.</source>
            <translation>Printer tidak menerima laporan. Periksa printer, atau simpan PDF.</translation>
        </message>
        <message>
            <source>Save table…</source>
            <translation>Simpan tabel…</translation>
        </message>
        <message>
            <source>This computer has no printer</source>
            <translation>Komputer ini tidak punya printer</translation>
        </message>
        <message>
            <source>Install one in the settings of the system, or save the report as PDF and print it elsewhere.</source>
            <translation>Pasang printer di pengaturan sistem, atau simpan laporan sebagai PDF dan cetak di tempat lain.</translation>
        </message>
    </context>
    <context>
        <name>SaveFile</name>
        <message>
            <source>Saved as %1.</source>
            <translation>Disimpan sebagai %1.</translation>
        </message>
        <message>
            <source>%1 could not be written. Choose another folder.</source>
            <translation>%1 tidak dapat ditulis. Pilih folder lain.</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Simpan sebagai</translation>
        </message>
        <message>
            <source>%1 could not be written: there is no room left. Make some.</source>
            <translation>%1 tidak bisa ditulis: ruang habis. Kosongkan sebagian.</translation>
        </message>
        <message>
            <source>%1 may not be written there. Choose another folder.</source>
            <translation>%1 tidak boleh ditulis di sana. Pilih folder lain.</translation>
        </message>
        <message>
            <source>Spreadsheet for Excel or LibreOffice (*.xlsx)</source>
            <translation>Lembar kerja Excel atau LibreOffice (*.xlsx)</translation>
        </message>
        <message>
            <source>CSV for other programs (*.csv)</source>
            <translation>CSV untuk program lain (*.csv)</translation>
        </message>
        <message>
            <source>This computer has no program that shows folders. It is %1.</source>
            <translation>Komputer ini tidak punya program yang menampilkan folder. Foldernya %1.</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Buka folder</translation>
        </message>
    </context>
    <context>
        <name>SessionsView</name>
        <message>
            <source>Who</source>
            <translation>Siapa</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Peran</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Dari</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Program</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Sejak</translation>
        </message>
        <message>
            <source>Lag (ms)</source>
            <translation>Jeda (ms)</translation>
        </message>
        <message>
            <source>Looks at</source>
            <translation>Sedang melihat</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sesi</translation>
        </message>
        <message>
            <source>Choose a session to see more of it or to end it.</source>
            <translation>Pilih satu sesi untuk melihat rincian atau mengakhirinya.</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Lag</source>
            <translation>Jeda</translation>
        </message>
        <message>
            <source>Watches</source>
            <translation>Memantau</translation>
        </message>
        <message>
            <source>%1 lists</source>
            <translation>%1 daftar</translation>
        </message>
        <message>
            <source>This is your own session. Sign out to end it.</source>
            <translation>Ini sesi Anda sendiri. Keluar untuk mengakhirinya.</translation>
        </message>
        <message>
            <source>End the session…</source>
            <translation>Akhiri sesi…</translation>
        </message>
        <message>
            <source>End the session of %1?</source>
            <translation>Akhiri sesi %1?</translation>
        </message>
        <message>
            <source>The console of this person closes its connection. They may sign in again; disabling keeps them out.</source>
            <translation>Konsol orang ini diputus. Ia dapat masuk lagi; nonaktifkan untuk mencegahnya.</translation>
        </message>
        <message>
            <source>Why, for the audit</source>
            <translation>Alasan, untuk catatan audit</translation>
        </message>
        <message>
            <source>End the session</source>
            <translation>Akhiri sesi</translation>
        </message>
        <message>
            <source>The session of %1 has ended.</source>
            <translation>Sesi %1 berakhir.</translation>
        </message>
    </context>
    <context>
        <name>SupplierFloats</name>
        <message>
            <source>Supplier balances</source>
            <translation>Saldo supplier</translation>
        </message>
        <message>
            <source>enough for</source>
            <translation>cukup untuk</translation>
        </message>
        <message>
            <source>Together · age %1</source>
            <translation>Jumlah · umur %1</translation>
        </message>
        <message>
            <source>How long it lasts at the rate of the last hour.</source>
            <translation>Cukup untuk berapa lama, menurut pemakaian sejam terakhir.</translation>
        </message>
    </context>
    <context>
        <name>SupplierPulses</name>
        <message>
            <source>No supplier has answered in this time.</source>
            <translation>Belum ada supplier yang menjawab dalam rentang ini.</translation>
        </message>
        <message>
            <source>success</source>
            <translation>sukses</translation>
        </message>
        <message>
            <source>trx</source>
            <translation>trx</translation>
        </message>
        <message>
            <source>time</source>
            <translation>waktu</translation>
        </message>
    </context>
    <context>
        <name>System</name>
        <message>
            <source>Version</source>
            <translation>Versi</translation>
        </message>
        <message>
            <source>Takes orders</source>
            <translation>Menerima pesanan</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ya</translation>
        </message>
        <message>
            <source>no</source>
            <translation>tidak</translation>
        </message>
        <message>
            <source>Running for</source>
            <translation>Berjalan selama</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Dimulai</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>ID proses</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Basis data</translation>
        </message>
        <message>
            <source>does not answer</source>
            <translation>tidak menjawab</translation>
        </message>
        <message>
            <source>PostgreSQL</source>
            <translation>PostgreSQL</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Ukuran</translation>
        </message>
        <message>
            <source>Schema</source>
            <translation>Skema</translation>
        </message>
        <message>
            <source>Migrations</source>
            <translation>Migrasi</translation>
        </message>
        <message>
            <source>Orders taken</source>
            <translation>Pesanan diterima</translation>
        </message>
        <message>
            <source>Orders refused</source>
            <translation>Pesanan ditolak</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Terkirim</translation>
        </message>
        <message>
            <source>In the queue</source>
            <translation>Dalam antrean</translation>
        </message>
        <message>
            <source>Watched sales</source>
            <translation>Transaksi dipantau</translation>
        </message>
        <message>
            <source>Attempts open</source>
            <translation>Percobaan terbuka</translation>
        </message>
        <message>
            <source>Attempts in doubt</source>
            <translation>Percobaan meragukan</translation>
        </message>
        <message>
            <source>Reports to agents waiting</source>
            <translation>Laporan ke agen menunggu</translation>
        </message>
        <message>
            <source>Reports given up</source>
            <translation>Laporan yang dihentikan</translation>
        </message>
        <message>
            <source>Supplier messages of no sale</source>
            <translation>Pesan supplier tanpa transaksi</translation>
        </message>
        <message>
            <source>Log lines lost</source>
            <translation>Baris log hilang</translation>
        </message>
        <message>
            <source>Consoles connect</source>
            <translation>Konsol tersambung</translation>
        </message>
        <message>
            <source>over TLS</source>
            <translation>lewat TLS</translation>
        </message>
        <message>
            <source>without TLS, this machine only</source>
            <translation>tanpa TLS, hanya dari mesin ini</translation>
        </message>
        <message>
            <source>Certificate of</source>
            <translation>Sertifikat untuk</translation>
        </message>
        <message>
            <source>Valid for</source>
            <translation>Berlaku</translation>
        </message>
        <message>
            <source>%1 days</source>
            <translation>%1 hari</translation>
        </message>
        <message>
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message>
            <source>Last backup</source>
            <translation>Cadangan terakhir</translation>
        </message>
        <message>
            <source>Last restore tried</source>
            <translation>Uji pemulihan terakhir</translation>
        </message>
        <message>
            <source>Last archived log (WAL)</source>
            <translation>Arsip log (WAL) terakhir</translation>
        </message>
        <message>
            <source>Add to the nightly script (administrator's guide, 5): eraflazzd backup recorded FILE.</source>
            <translation>Tambahkan ke skrip malam (panduan administrator, 5): eraflazzd backup recorded FILE.</translation>
        </message>
        <message>
            <source>A backup that nobody has restored is only a hope: try it on another machine, then say eraflazzd backup tested.</source>
            <translation>Cadangan yang belum pernah dipulihkan hanyalah harapan: coba di mesin lain, lalu jalankan eraflazzd backup tested.</translation>
        </message>
        <message>
            <source>none known</source>
            <translation>tidak diketahui</translation>
        </message>
        <message>
            <source>connected</source>
            <translation>tersambung</translation>
        </message>
        <message>
            <source>cut off</source>
            <translation>terputus</translation>
        </message>
        <message>
            <source>Lane</source>
            <translation>Jalur</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Menunggu</translation>
        </message>
        <message>
            <source>Commits</source>
            <translation>Commit</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Langkah</translation>
        </message>
        <message>
            <source>Repeated</source>
            <translation>Diulang</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Dipecah</translation>
        </message>
        <message>
            <source>Outages</source>
            <translation>Gangguan</translation>
        </message>
        <message>
            <source>alive</source>
            <translation>hidup</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>hilang</translation>
        </message>
        <message>
            <source>Slot</source>
            <translation>Slot</translation>
        </message>
        <message>
            <source>Machine</source>
            <translation>Mesin</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Keadaan</translation>
        </message>
        <message>
            <source>Last sign of life</source>
            <translation>Tanda hidup terakhir</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Siapa</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Peran</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Dari</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Program</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Sejak</translation>
        </message>
        <message>
            <source>Lag (ms)</source>
            <translation>Jeda (ms)</translation>
        </message>
        <message>
            <source>Waiting (rows)</source>
            <translation>Menunggu (baris)</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Daftar</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Setelan</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Nilai</translation>
        </message>
        <message>
            <source>PostgreSQL archives nothing: what a disk loses is lost since the last copy.</source>
            <translation>PostgreSQL tidak mengarsipkan: bila disk rusak, data sejak salinan terakhir hilang.</translation>
        </message>
        <message>
            <source>PostgreSQL cannot write its archive; its log says why.</source>
            <translation>PostgreSQL tidak dapat menulis arsip; lognya menyebutkan sebabnya.</translation>
        </message>
        <message>
            <source>PostgreSQL archives every change.</source>
            <translation>PostgreSQL mengarsipkan setiap perubahan.</translation>
        </message>
    </context>
    <context>
        <name>SystemPage</name>
        <message>
            <source>Show the sales whose reports were given up</source>
            <translation>Lihat transaksi yang laporannya tidak sampai</translation>
        </message>
        <message>
            <source>Show the sales whose reports wait</source>
            <translation>Lihat transaksi yang laporannya menunggu</translation>
        </message>
        <message>
            <source>Save a diagnosis…</source>
            <translation>Simpan diagnosis…</translation>
        </message>
        <message>
            <source>diagnosis %1.json</source>
            <translation>diagnosis %1.json</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Ringkasan</translation>
        </message>
        <message>
            <source>Queues and instances</source>
            <translation>Antrean dan mesin</translation>
        </message>
        <message>
            <source>Consoles</source>
            <translation>Konsol</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>Konfigurasi</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Basis data</translation>
        </message>
        <message>
            <source>Work since the start</source>
            <translation>Kerja sejak dimulai</translation>
        </message>
        <message>
            <source>Door and backup</source>
            <translation>Sambungan dan cadangan</translation>
        </message>
        <message>
            <source>Lanes of commits</source>
            <translation>Jalur commit</translation>
        </message>
        <message>
            <source>every step of a sale is written by one of them</source>
            <translation>setiap langkah transaksi ditulis oleh salah satunya</translation>
        </message>
        <message>
            <source>Instances</source>
            <translation>Mesin</translation>
        </message>
        <message>
            <source>the machines that share this database</source>
            <translation>mesin yang berbagi basis data ini</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>The connection broke while this was being done. It is asked again as soon as the connection is back; nothing is done twice.</source>
            <translation>Sambungan terputus saat ini dikerjakan. Ditanyakan lagi begitu tersambung; tidak ada yang dikerjakan dua kali.</translation>
        </message>
    </context>
    <context>
        <name>PageBody</name>
        <message>
            <source>This page is not for your role</source>
            <translation>Halaman ini bukan untuk peran Anda</translation>
        </message>
    </context>
    <context>
        <name>AgentChangeDialog</name>
        <message>
            <source>Commission of sales from now on goes to the new upline and those above it. What was earned until now stays with the one who earned it.</source>
            <translation>Komisi penjualan mulai sekarang untuk upline baru dan atasannya. Yang sudah didapat tetap milik yang mendapatkannya.</translation>
        </message>
        <message>
            <source>This cannot be used here.</source>
            <translation>Ini tidak bisa dipakai di sini.</translation>
        </message>
        <message>
            <source>Another upline for %1</source>
            <translation>Pindah upline %1</translation>
        </message>
        <message>
            <source>New upline</source>
            <translation>Upline baru</translation>
        </message>
        <message>
            <source>Code or part of the name; empty: a root of its own</source>
            <translation>Kode atau nama; kosong: tanpa upline</translation>
        </message>
        <message>
            <source>Another level for %1</source>
            <translation>Ganti level %1</translation>
        </message>
        <message>
            <source>New level</source>
            <translation>Level baru</translation>
        </message>
        <message>
            <source>Markup of %1</source>
            <translation>Markup %1</translation>
        </message>
        <message>
            <source>New markup (Rp)</source>
            <translation>Markup baru (Rp)</translation>
        </message>
        <message>
            <source>Name of %1</source>
            <translation>Nama %1</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>Nama baru</translation>
        </message>
        <message>
            <source>Orders a minute of %1</source>
            <translation>Pesanan per menit %1</translation>
        </message>
        <message>
            <source>Orders a minute</source>
            <translation>Pesanan per menit</translation>
        </message>
        <message>
            <source>0: no limit</source>
            <translation>0: tanpa batas</translation>
        </message>
        <message>
            <source>Open deposit tickets of %1</source>
            <translation>Tiket deposit terbuka %1</translation>
        </message>
        <message>
            <source>Open tickets at most</source>
            <translation>Tiket terbuka paling banyak</translation>
        </message>
        <message>
            <source>Address for reports of %1</source>
            <translation>Alamat laporan %1</translation>
        </message>
        <message>
            <source>Address (webhook)</source>
            <translation>Alamat (webhook)</translation>
        </message>
        <message>
            <source>Results of sales are sent there; empty: nowhere</source>
            <translation>Hasil transaksi dikirim ke sana; kosong: tidak dikirim</translation>
        </message>
        <message>
            <source>Addresses %1 may come from</source>
            <translation>Alamat asal yang boleh untuk %1</translation>
        </message>
        <message>
            <source>IP addresses or networks</source>
            <translation>Alamat IP atau jaringan</translation>
        </message>
        <message>
            <source>Separated by blanks; empty: from anywhere</source>
            <translation>Dipisah spasi; kosong: dari mana saja</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ubah</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Code or part of the name</source>
            <translation>Kode atau sebagian nama</translation>
        </message>
        <message>
            <source>Instead of the agent's general markup; empty: the general one again</source>
            <translation>Menggantikan markup umum agen; kosong: kembali ke markup umum</translation>
        </message>
        <message>
            <source>Added to the price of every agent directly below, and earned by this one</source>
            <translation>Ditambahkan ke harga setiap downline langsung, dan menjadi milik agen ini</translation>
        </message>
        <message>
            <source>What it does to prices</source>
            <translation>Akibatnya pada harga</translation>
        </message>
        <message>
            <source>Choose the new value: what changes for whom is reckoned before anything happens.</source>
            <translation>Isi nilai baru: apa yang berubah dan untuk siapa dihitung dulu sebelum terjadi.</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Sekarang</translation>
        </message>
        <message>
            <source>Reckoning…</source>
            <translation>Menghitung…</translation>
        </message>
        <message>
            <source>There is no agent of this code.</source>
            <translation>Tidak ada agen dengan kode ini.</translation>
        </message>
        <message>
            <source>The server does not know this.</source>
            <translation>Server tidak mengenal ini.</translation>
        </message>
        <message>
            <source>Agents whose prices are reckoned</source>
            <translation>Agen yang dihitung harganya</translation>
        </message>
        <message>
            <source>Prices that rise</source>
            <translation>Harga yang naik</translation>
        </message>
        <message>
            <source>Prices that fall</source>
            <translation>Harga yang turun</translation>
        </message>
        <message>
            <source>Prices that stay</source>
            <translation>Harga yang tetap</translation>
        </message>
        <message>
            <source>Largest rise</source>
            <translation>Kenaikan terbesar</translation>
        </message>
        <message>
            <source>Largest fall</source>
            <translation>Penurunan terbesar</translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) would be below cost.</source>
            <translation>
                <numerusform>%n harga akan di bawah modal.</numerusform>
            </translation>
        </message>
        <message>
            <source>First of them: %1, earned %2, cost %3.</source>
            <translation>Yang pertama: %1, diterima %2, modal %3.</translation>
        </message>
        <message>
            <source>The rules of the shop do not allow this.</source>
            <translation>Aturan toko tidak mengizinkan ini.</translation>
        </message>
        <message>
            <source>and more agents</source>
            <translation>dan agen lain</translation>
        </message>
        <message>
            <source>Somebody changed it meanwhile: it is now %1. Look at the effect, then say it again.</source>
            <translation>Sementara itu sudah diubah orang lain: sekarang %1. Lihat akibatnya, lalu tekan sekali lagi.</translation>
        </message>
    </context>
    <context>
        <name>AgentPanel</name>
        <message>
            <source>%1, no limit</source>
            <translation>%1, tanpa batas</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <source>Prices</source>
            <translation>Harga</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>Trx</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>Mutasi</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>Akses</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Pindah</translation>
        </message>
        <message>
            <source>Nobody chosen</source>
            <translation>Belum ada yang dipilih</translation>
        </message>
        <message>
            <source>Choose an agent to see its balance, prices and downlines, and to change them.</source>
            <translation>Pilih agen untuk melihat saldo, harga dan downline-nya, serta mengubahnya.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Memuat…</translation>
        </message>
        <message>
            <source>There is no agent of this code.</source>
            <translation>Tidak ada agen dengan kode ini.</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Ulangi</translation>
        </message>
        <message>
            <source>There is no connection.</source>
            <translation>Tidak ada sambungan.</translation>
        </message>
        <message>
            <source>Change: %1</source>
            <translation>Ubah: %1</translation>
        </message>
        <message>
            <source>Owes us</source>
            <translation>Piutang</translation>
        </message>
        <message>
            <source>Can spend</source>
            <translation>Bisa dipakai</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
        <message>
            <source>Credit limit</source>
            <translation>Limit kredit</translation>
        </message>
        <message>
            <source>Commission on its way</source>
            <translation>Komisi menunggu cair</translation>
        </message>
        <message>
            <source>Sales under way</source>
            <translation>Transaksi berjalan</translation>
        </message>
        <message>
            <source>Another limit…</source>
            <translation>Ubah limit…</translation>
        </message>
        <message>
            <source>a second person must agree</source>
            <translation>orang kedua harus menyetujui</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>Ketentuan</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>The levels could not be loaded.</source>
            <translation>Daftar level gagal dimuat.</translation>
        </message>
        <message>
            <source>Orders a minute</source>
            <translation>Pesanan per menit</translation>
        </message>
        <message>
            <source>Open deposit tickets</source>
            <translation>Tiket deposit terbuka</translation>
        </message>
        <message>
            <source>%1 of %2 at most</source>
            <translation>%1 dari paling banyak %2</translation>
        </message>
        <message>
            <source>Same order twice a day</source>
            <translation>Pesanan sama dua kali sehari</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>ditolak</translation>
        </message>
        <message>
            <source>allowed</source>
            <translation>diizinkan</translation>
        </message>
        <message>
            <source>Directly below</source>
            <translation>Downline langsung</translation>
        </message>
        <message>
            <source>Below in all</source>
            <translation>Downline seluruhnya</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Sejak</translation>
        </message>
        <message>
            <source>Uplines</source>
            <translation>Upline</translation>
        </message>
        <message>
            <source>their markup on this agent's price</source>
            <translation>markup mereka di harga agen ini</translation>
        </message>
        <message>
            <source>None: the agent is a root of the tree.</source>
            <translation>Tidak ada: agen ini paling atas.</translation>
        </message>
        <message>
            <source>Where a price comes from</source>
            <translation>Dari mana harga berasal</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Code or part of the name, then Enter</source>
            <translation>Kode atau sebagian nama, lalu Enter</translation>
        </message>
        <message>
            <source>There is no product of this code.</source>
            <translation>Tidak ada produk dengan kode ini.</translation>
        </message>
        <message>
            <source>Level %1, its own price</source>
            <translation>Level %1, harga sendiri</translation>
        </message>
        <message>
            <source>Level %1, its margin</source>
            <translation>Level %1, margin level</translation>
        </message>
        <message>
            <source>Base price</source>
            <translation>Harga dasar</translation>
        </message>
        <message>
            <source>Face amount</source>
            <translation>Nominal</translation>
        </message>
        <message>
            <source>Markup of %1</source>
            <translation>Markup %1</translation>
        </message>
        <message>
            <source>Rounding</source>
            <translation>Pembulatan</translation>
        </message>
        <message>
            <source>The agent pays</source>
            <translation>Agen membayar</translation>
        </message>
        <message>
            <source>Cost at %1</source>
            <translation>Modal di %1</translation>
        </message>
        <message>
            <source>Markups and commissions of uplines</source>
            <translation>Markup dan komisi upline</translation>
        </message>
        <message>
            <source>Left for the shop</source>
            <translation>Sisa untuk toko</translation>
        </message>
        <message>
            <source>No supplier offers it now: there is no cost to compare.</source>
            <translation>Tidak ada supplier yang menjualnya sekarang: tidak ada modal untuk dibandingkan.</translation>
        </message>
        <message>
            <source>Markup on downlines</source>
            <translation>Markup ke downline</translation>
        </message>
        <message>
            <source>what this agent earns</source>
            <translation>yang diterima agen ini</translation>
        </message>
        <message>
            <source>All products</source>
            <translation>Semua produk</translation>
        </message>
        <message>
            <source>Markup of one product…</source>
            <translation>Markup satu produk…</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hari ini</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Gagal</translation>
        </message>
        <message>
            <source>Successful</source>
            <translation>Sukses</translation>
        </message>
        <message>
            <source>Sold for</source>
            <translation>Omzet</translation>
        </message>
        <message>
            <source>Under way now</source>
            <translation>Sedang berjalan</translation>
        </message>
        <message>
            <source>Latest sale</source>
            <translation>Trx terakhir</translation>
        </message>
        <message>
            <source>Nothing was sold to this agent yet.</source>
            <translation>Belum ada transaksi dari agen ini.</translation>
        </message>
        <message>
            <source>Watch live</source>
            <translation>Lihat langsung</translation>
        </message>
        <message>
            <source>Find in the history</source>
            <translation>Cari di riwayat</translation>
        </message>
        <message>
            <source>The last seven days</source>
            <translation>Tujuh hari terakhir</translation>
        </message>
        <message>
            <source>Balance a week ago</source>
            <translation>Saldo seminggu lalu</translation>
        </message>
        <message>
            <source>Balance now</source>
            <translation>Saldo sekarang</translation>
        </message>
        <message>
            <source>Latest entries</source>
            <translation>Mutasi terakhir</translation>
        </message>
        <message>
            <source>Nothing moved.</source>
            <translation>Tidak ada mutasi.</translation>
        </message>
        <message>
            <source>Open the ledger</source>
            <translation>Buka mutasi</translation>
        </message>
        <message>
            <source>Where the agent stands</source>
            <translation>Kedudukan agen</translation>
        </message>
        <message>
            <source>Upline</source>
            <translation>Upline</translation>
        </message>
        <message>
            <source>none, a root</source>
            <translation>tidak ada, paling atas</translation>
        </message>
        <message>
            <source>Steps below the root</source>
            <translation>Tingkat dari paling atas</translation>
        </message>
        <message>
            <source>Whoever stands below moves along. Prices change by the markups of the new uplines; you see for how many agents and prices before anything happens. Sales under way keep their price.</source>
            <translation>Semua downline ikut pindah. Harga berubah menurut markup upline baru; jumlah agen dan harga yang terkena terlihat sebelum terjadi. Transaksi berjalan tetap memakai harganya.</translation>
        </message>
        <message>
            <source>Another upline…</source>
            <translation>Pindah upline…</translation>
        </message>
        <message>
            <source>New agent below…</source>
            <translation>Agen baru di bawahnya…</translation>
        </message>
        <message>
            <source>No new orders, no transfers. What is under way ends as it would; the balance stays.</source>
            <translation>Tidak ada pesanan dan transfer baru. Yang berjalan tetap diselesaikan; saldo tetap.</translation>
        </message>
        <message>
            <source>The agent is blocked</source>
            <translation>Agen diblokir</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Keadaan</translation>
        </message>
        <message>
            <source>set</source>
            <translation>sudah diatur</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>belum diatur</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Diubah</translation>
        </message>
        <message>
            <source>Wrong in a row</source>
            <translation>Salah berturut-turut</translation>
        </message>
        <message>
            <source>New PIN…</source>
            <translation>PIN baru…</translation>
        </message>
        <message>
            <source>Give a PIN…</source>
            <translation>Beri PIN…</translation>
        </message>
        <message>
            <source>The agent is closed.</source>
            <translation>Agen sudah ditutup.</translation>
        </message>
        <message>
            <source>Unblock…</source>
            <translation>Buka blokir…</translation>
        </message>
        <message>
            <source>Block…</source>
            <translation>Blokir…</translation>
        </message>
        <message>
            <source>API keys</source>
            <translation>Kunci API</translation>
        </message>
        <message>
            <source>two at most, so that one is changed without a pause</source>
            <translation>paling banyak dua, agar bisa diganti tanpa jeda</translation>
        </message>
        <message>
            <source>Key %1</source>
            <translation>Kunci %1</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Dibuat</translation>
        </message>
        <message>
            <source>Ended, made</source>
            <translation>Diakhiri, dibuat</translation>
        </message>
        <message>
            <source>End…</source>
            <translation>Akhiri…</translation>
        </message>
        <message>
            <source>None: the agent cannot order through the API.</source>
            <translation>Tidak ada: agen tidak bisa bertransaksi lewat API.</translation>
        </message>
        <message>
            <source>Both keys are in use: replace or end one of them.</source>
            <translation>Kedua kunci terpakai: ganti atau akhiri salah satunya.</translation>
        </message>
        <message>
            <source>Reports to the agent</source>
            <translation>Laporan ke agen</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Alamat</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Menunggu</translation>
        </message>
        <message>
            <source>Failing</source>
            <translation>Gagal terkirim</translation>
        </message>
        <message>
            <source>Delivered last</source>
            <translation>Terkirim terakhir</translation>
        </message>
        <message>
            <source>Latest error</source>
            <translation>Kesalahan terakhir</translation>
        </message>
        <message>
            <source>May come from</source>
            <translation>Boleh masuk dari</translation>
        </message>
        <message>
            <source>anywhere</source>
            <translation>mana saja</translation>
        </message>
        <message>
            <source>%1 was changed.</source>
            <translation>%1 telah diubah.</translation>
        </message>
        <message>
            <source>The same order twice, for %1</source>
            <translation>Pesanan sama dua kali, untuk %1</translation>
        </message>
        <message>
            <source>The same product to the same number is then sold again on the same day, without a question. Customers may be filled twice.</source>
            <translation>Produk sama ke nomor sama lalu dijual lagi pada hari yang sama tanpa ditanya. Pelanggan bisa terisi dua kali.</translation>
        </message>
        <message>
            <source>A second order of the same product to the same number on one day is then refused, unless the agent marks it as wanted.</source>
            <translation>Pesanan kedua untuk produk dan nomor yang sama pada satu hari lalu ditolak, kecuali agen menandainya sebagai pengulangan.</translation>
        </message>
        <message>
            <source>Allow it</source>
            <translation>Izinkan</translation>
        </message>
        <message>
            <source>Refuse it</source>
            <translation>Tolak</translation>
        </message>
        <message>
            <source>Proposed. It waits for a second person.</source>
            <translation>Diajukan. Menunggu orang kedua.</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Lihat</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Unblock %1?</source>
            <translation>Buka blokir %1?</translation>
        </message>
        <message>
            <source>Block %1?</source>
            <translation>Blokir %1?</translation>
        </message>
        <message>
            <source>The agent can order again at once, with the keys and the PIN it has.</source>
            <translation>Agen langsung bisa bertransaksi lagi, dengan kunci dan PIN yang ada.</translation>
        </message>
        <message>
            <source>New orders and transfers of this agent are refused at once. What is under way ends as it would; balance, keys and downlines stay.</source>
            <translation>Pesanan dan transfer baru agen ini langsung ditolak. Yang berjalan tetap diselesaikan; saldo, kunci dan downline tetap.</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Unblock</source>
            <translation>Buka blokir</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>Blokir</translation>
        </message>
        <message>
            <source>%1 is unblocked.</source>
            <translation>Blokir %1 dibuka.</translation>
        </message>
        <message>
            <source>%1 is blocked.</source>
            <translation>%1 diblokir.</translation>
        </message>
        <message>
            <source>Key and secret are shown once. Whoever has them orders on this agent's balance.</source>
            <translation>Kunci dan rahasia ditampilkan sekali. Siapa pun yang memegangnya bisa bertransaksi dengan saldo agen ini.</translation>
        </message>
        <message>
            <source>Make the key</source>
            <translation>Buat kunci</translation>
        </message>
        <message>
            <source>End this key of %1?</source>
            <translation>Akhiri kunci %1 ini?</translation>
        </message>
        <message>
            <source>Orders signed with it are refused at once. It cannot be brought back.</source>
            <translation>Pesanan dengan kunci itu langsung ditolak. Tidak bisa dikembalikan.</translation>
        </message>
        <message>
            <source>End the key</source>
            <translation>Akhiri kunci</translation>
        </message>
        <message>
            <source>%1 has a new key.</source>
            <translation>%1 punya kunci baru.</translation>
        </message>
        <message>
            <source>The key of %1 has ended.</source>
            <translation>Kunci %1 sudah berakhir.</translation>
        </message>
        <message>
            <source>New API key of %1</source>
            <translation>Kunci API baru %1</translation>
        </message>
        <message>
            <source>Give both to the agent by a safe way. The shop keeps no readable copy: whoever loses the secret needs a new key.</source>
            <translation>Serahkan keduanya ke agen lewat jalan yang aman. Toko tidak menyimpan salinan yang bisa dibaca: jika rahasia hilang, perlu kunci baru.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Kunci</translation>
        </message>
        <message>
            <source>Secret</source>
            <translation>Rahasia</translation>
        </message>
        <message>
            <source>A new PIN for %1?</source>
            <translation>PIN baru untuk %1?</translation>
        </message>
        <message>
            <source>The old PIN ends at once, a lock after wrong tries too. Transfers of the agent rest for a while, so that a stolen account is noticed.</source>
            <translation>PIN lama langsung berakhir, kunci karena salah PIN juga terbuka. Transfer agen ditahan sementara, agar akun yang dicuri ketahuan.</translation>
        </message>
        <message>
            <source>Make a PIN</source>
            <translation>Buat PIN</translation>
        </message>
        <message>
            <source>%1 has a new PIN.</source>
            <translation>%1 punya PIN baru.</translation>
        </message>
        <message>
            <source>New PIN of %1</source>
            <translation>PIN baru %1</translation>
        </message>
        <message>
            <source>Tell it to the agent, and to nobody else. The shop keeps no readable copy.</source>
            <translation>Sampaikan hanya kepada agen. Toko tidak menyimpan salinan yang bisa dibaca.</translation>
        </message>
        <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
        <message>
            <source>Ask for a new key…</source>
            <translation>Minta kunci baru…</translation>
        </message>
        <message>
            <source>Ask to replace…</source>
            <translation>Minta ganti…</translation>
        </message>
        <message>
            <source>Asked for: a new key</source>
            <translation>Diminta: kunci baru</translation>
        </message>
        <message>
            <source>Asked for: another key %1</source>
            <translation>Diminta: pengganti kunci %1</translation>
        </message>
        <message>
            <source>It waits for a second person.</source>
            <translation>Menunggu orang kedua.</translation>
        </message>
        <message>
            <source>Approved. %1 makes the key.</source>
            <translation>Disetujui. %1 yang membuat kuncinya.</translation>
        </message>
        <message>
            <source>Approved: make the key now</source>
            <translation>Disetujui: buat kuncinya sekarang</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>sampai %1</translation>
        </message>
        <message>
            <source>Proposed. Another person must agree.</source>
            <translation>Diajukan. Orang lain harus menyetujui.</translation>
        </message>
        <message>
            <source>Make the key of %1 now?</source>
            <translation>Buat kunci %1 sekarang?</translation>
        </message>
        <message>
            <source>The old key ends at once: orders signed with it are refused until the agent uses the new one. Key and secret are shown once.</source>
            <translation>Kunci lama langsung berakhir: pesanan dengan kunci itu ditolak sampai agen memakai yang baru. Kunci dan rahasianya ditampilkan satu kali.</translation>
        </message>
        <message>
            <source>Deposit tickets</source>
            <translation>Tiket deposit</translation>
        </message>
    </context>
    <context>
        <name>AgentTree</name>
        <message numerus="yes">
            <source>%n downline(s)</source>
            <translation>
                <numerusform>%n downline</numerusform>
            </translation>
        </message>
        <message>
            <source>Agents and their downlines</source>
            <translation>Agen dan downline-nya</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Downlines</source>
            <translation>Downline</translation>
        </message>
    </context>
    <context>
        <name>AgentWords</name>
        <message>
            <source>There is no agent of this code.</source>
            <translation>Tidak ada agen dengan kode ini.</translation>
        </message>
        <message>
            <source>There is no such level any more.</source>
            <translation>Level itu sudah tidak ada.</translation>
        </message>
        <message>
            <source>There is no product of this code.</source>
            <translation>Tidak ada produk dengan kode ini.</translation>
        </message>
        <message>
            <source>The agent is closed: nothing of it changes any more.</source>
            <translation>Agen sudah ditutup: tidak ada yang bisa diubah lagi.</translation>
        </message>
        <message>
            <source>The agent does not stand below the one who changes it.</source>
            <translation>Agen ini tidak berada di bawah yang mengubahnya.</translation>
        </message>
        <message>
            <source>An agent cannot stand below itself or its own downline.</source>
            <translation>Agen tidak bisa berada di bawah dirinya atau downline-nya sendiri.</translation>
        </message>
        <message>
            <source>The tree would be too deep.</source>
            <translation>Pohon akan terlalu dalam.</translation>
        </message>
        <message>
            <source>Some products would be sold below what they cost.</source>
            <translation>Ada produk yang akan dijual di bawah modal.</translation>
        </message>
        <message>
            <source>A downline would pay less than the agent itself.</source>
            <translation>Downline akan membayar lebih murah dari agen sendiri.</translation>
        </message>
        <message>
            <source>The amount is outside what is allowed.</source>
            <translation>Nominal di luar yang diizinkan.</translation>
        </message>
        <message>
            <source>An agent has this code already.</source>
            <translation>Kode ini sudah dipakai agen lain.</translation>
        </message>
        <message>
            <source>Both keys are in use: replace or end one of them.</source>
            <translation>Kedua kunci terpakai: ganti atau akhiri salah satunya.</translation>
        </message>
        <message>
            <source>This key has ended or was replaced already.</source>
            <translation>Kunci ini sudah berakhir atau sudah diganti.</translation>
        </message>
        <message>
            <source>Somebody changed it meanwhile. Look again, then decide.</source>
            <translation>Sementara itu sudah diubah orang lain. Lihat lagi, lalu putuskan.</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Aktif</translation>
        </message>
        <message>
            <source>Blocked</source>
            <translation>Diblokir</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Ditutup</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>tanpa batas</translation>
        </message>
        <message>
            <source>Only who asked for the key makes it.</source>
            <translation>Hanya yang meminta kunci yang membuatnya.</translation>
        </message>
        <message>
            <source>Nobody has agreed to this key.</source>
            <translation>Belum ada yang menyetujui kunci ini.</translation>
        </message>
        <message>
            <source>The key was made already. Ask for another one.</source>
            <translation>Kunci sudah dibuat. Ajukan yang lain.</translation>
        </message>
        <message>
            <source>It was agreed to more than a day ago. Ask for the key anew.</source>
            <translation>Disetujui lebih dari sehari lalu. Ajukan kunci lagi.</translation>
        </message>
    </context>
    <context>
        <name>ActionButton</name>
        <message>
            <source>There is no connection.</source>
            <translation>Sedang terputus.</translation>
        </message>
    </context>
    <context>
        <name>AgentsPage</name>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>Balance (Rp)</source>
            <translation>Saldo (Rp)</translation>
        </message>
        <message>
            <source>Limit (Rp)</source>
            <translation>Limit (Rp)</translation>
        </message>
        <message>
            <source>Owed (Rp)</source>
            <translation>Piutang (Rp)</translation>
        </message>
        <message>
            <source>Upline</source>
            <translation>Upline</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Blocked</source>
            <translation>Diblokir</translation>
        </message>
        <message>
            <source>Latest sale</source>
            <translation>Trx terakhir</translation>
        </message>
        <message>
            <source>Code or name</source>
            <translation>Kode atau nama</translation>
        </message>
        <message>
            <source>Find an agent</source>
            <translation>Cari agen</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Daftar</translation>
        </message>
        <message>
            <source>Tree</source>
            <translation>Pohon</translation>
        </message>
        <message>
            <source>How agents are shown</source>
            <translation>Cara menampilkan agen</translation>
        </message>
        <message>
            <source>New agent…</source>
            <translation>Agen baru…</translation>
        </message>
        <message>
            <source>Agents</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>There is no agent yet</source>
            <translation>Belum ada agen</translation>
        </message>
        <message>
            <source>Agents hold a balance and send orders. The first one is a root of the tree.</source>
            <translation>Agen memegang saldo dan bertransaksi. Yang pertama tanpa upline.</translation>
        </message>
        <message>
            <source>No agent has “%1” in its code or name.</source>
            <translation>Tidak ada agen dengan “%1” di kode atau namanya.</translation>
        </message>
        <message>
            <source>first %1</source>
            <translation>%1 pertama</translation>
        </message>
        <message numerus="yes">
            <source>%n agent(s)</source>
            <translation>
                <numerusform>%n agen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 was added. It has no key and no PIN yet: see Security.</source>
            <translation>%1 ditambahkan. Belum punya kunci dan PIN: lihat Akses.</translation>
        </message>
    </context>
    <context>
        <name>LimitDialog</name>
        <message>
            <source>Another credit limit for %1</source>
            <translation>Ubah limit kredit %1</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>Ajukan</translation>
        </message>
        <message>
            <source>New limit (Rp)</source>
            <translation>Limit baru (Rp)</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>How far the balance may fall below nothing; 0 takes the credit away</source>
            <translation>Sejauh mana saldo boleh minus; 0 mencabut kredit</translation>
        </message>
        <message>
            <source>What was agreed, and with whom</source>
            <translation>Apa yang disepakati, dan dengan siapa</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>The limit stays as it is until the second person agrees.</source>
            <translation>Limit tetap seperti sekarang sampai orang kedua menyetujui.</translation>
        </message>
        <message>
            <source>Credit limit</source>
            <translation>Limit kredit</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
    </context>
    <context>
        <name>NewAgentDialog</name>
        <message>
            <source>New agent</source>
            <translation>Agen baru</translation>
        </message>
        <message>
            <source>Add the agent</source>
            <translation>Tambah agen</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Upline</source>
            <translation>Upline</translation>
        </message>
        <message>
            <source>Markup for downlines (Rp)</source>
            <translation>Markup ke downline (Rp)</translation>
        </message>
        <message>
            <source>Orders a minute</source>
            <translation>Pesanan per menit</translation>
        </message>
        <message>
            <source>Address for reports (webhook)</source>
            <translation>Alamat laporan (webhook)</translation>
        </message>
        <message>
            <source>Letters, digits, - and _; for ever</source>
            <translation>Huruf, angka, - dan _; tidak bisa diganti nanti</translation>
        </message>
        <message>
            <source>Code or part of the name; empty: a root</source>
            <translation>Kode atau nama; kosong: tanpa upline</translation>
        </message>
        <message>
            <source>Empty: 60; 0: no limit</source>
            <translation>Kosong: 60; 0: tanpa batas</translation>
        </message>
        <message>
            <source>Empty: none</source>
            <translation>Kosong: tanpa markup</translation>
        </message>
        <message>
            <source>Empty: the agent asks for results itself</source>
            <translation>Kosong: agen menanyakan hasil sendiri</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>At least two characters.</source>
            <translation>Minimal dua karakter.</translation>
        </message>
        <message>
            <source>Write the agent's name.</source>
            <translation>Tulis nama agen.</translation>
        </message>
        <message>
            <source>Write 12.500 or 12,5rb</source>
            <translation>Tulis 12.500 atau 12,5rb</translation>
        </message>
    </context>
    <context>
        <name>SecretDialog</name>
        <message>
            <source>This is shown once and never again</source>
            <translation>Ditampilkan sekali dan tidak akan pernah lagi</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Salin</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Tersalin</translation>
        </message>
        <message>
            <source>I have taken it down</source>
            <translation>Sudah saya catat</translation>
        </message>
    </context>
    <context>
        <name>AddSupplierDialog</name>
        <message>
            <source>Add a supplier</source>
            <translation>Tambah supplier</translation>
        </message>
        <message>
            <source>Add the supplier…</source>
            <translation>Tambah supplier…</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Alamat</translation>
        </message>
        <message>
            <source>Username there</source>
            <translation>Nama pengguna di sana</translation>
        </message>
        <message>
            <source>API key</source>
            <translation>Kunci API</translation>
        </message>
        <message>
            <source>Webhook secret</source>
            <translation>Rahasia webhook</translation>
        </message>
        <message>
            <source>Orders at the same time</source>
            <translation>Pesanan sekaligus</translation>
        </message>
        <message>
            <source>A-Z 0-9 . _ - and for ever</source>
            <translation>A-Z 0-9 . _ - ; tidak bisa diganti nanti</translation>
        </message>
        <message>
            <source>signs what the supplier tells us</source>
            <translation>menandatangani kabar dari supplier</translation>
        </message>
        <message>
            <source>real orders</source>
            <translation>pesanan sungguhan</translation>
        </message>
        <message>
            <source>test orders (testing: true)</source>
            <translation>pesanan uji (testing: true)</translation>
        </message>
        <message>
            <source>Dialect</source>
            <translation>Protokol</translation>
        </message>
        <message>
            <source>Orders sent as</source>
            <translation>Pesanan dikirim sebagai</translation>
        </message>
        <message>
            <source>It is closed at first: check its balance, fetch its price list, map products, then open it. Secrets are never shown again.</source>
            <translation>Awalnya ditutup: cek saldonya, ambil daftar harganya, petakan produk, lalu buka. Rahasia tidak pernah ditampilkan lagi.</translation>
        </message>
        <message>
            <source>This must be filled in.</source>
            <translation>Ini harus diisi.</translation>
        </message>
        <message>
            <source>An address that begins with https://</source>
            <translation>Alamat yang diawali https://</translation>
        </message>
        <message>
            <source>A number from 1.</source>
            <translation>Angka mulai dari 1.</translation>
        </message>
        <message>
            <source>There is a supplier of this code already.</source>
            <translation>Sudah ada supplier dengan kode ini.</translation>
        </message>
        <message>
            <source>Only A-Z 0-9 . _ -</source>
            <translation>Hanya A-Z 0-9 . _ -</translation>
        </message>
    </context>
    <context>
        <name>SupplierPane</name>
        <message>
            <source>Ledger</source>
            <translation>Buku besar</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>Transaksi</translation>
        </message>
        <message>
            <source>Pause…</source>
            <translation>Jeda…</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Ringkasan</translation>
        </message>
        <message>
            <source>Price list</source>
            <translation>Daftar harga</translation>
        </message>
        <message>
            <source>Credentials</source>
            <translation>Kredensial</translation>
        </message>
        <message>
            <source>Last conversations</source>
            <translation>Percakapan terakhir</translation>
        </message>
        <message>
            <source>The limits of %1 are in force.</source>
            <translation>Batas %1 sudah berlaku.</translation>
        </message>
        <message>
            <source>What is typed about %1 is not saved.</source>
            <translation>Isian tentang %1 belum disimpan.</translation>
        </message>
        <message>
            <source>No order goes there until it is opened.</source>
            <translation>Tidak ada pesanan ke sana sampai dibuka.</translation>
        </message>
        <message>
            <source>Paused: %1</source>
            <translation>Dijeda: %1</translation>
        </message>
        <message>
            <source>dialect %1 · %2</source>
            <translation>protokol %1 · %2</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Buka…</translation>
        </message>
        <message>
            <source>Pause %1</source>
            <translation>Jeda %1</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Buka %1</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>open</source>
            <translation>buka</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>dijeda</translation>
        </message>
        <message>
            <source>Under way there</source>
            <translation>Sedang berjalan di sana</translation>
        </message>
        <message>
            <source>No new order goes there, also after a restart, until somebody opens it. Sales under way go on; products without another supplier are refused.</source>
            <translation>Tidak ada pesanan baru ke sana, juga setelah server dimulai ulang, sampai ada yang membukanya. Transaksi yang berjalan tetap lanjut; produk tanpa supplier lain ditolak.</translation>
        </message>
        <message>
            <source>Orders go there again at once, as routing says.</source>
            <translation>Pesanan langsung ke sana lagi, sesuai routing.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Pause supplier</source>
            <translation>Jeda supplier</translation>
        </message>
        <message>
            <source>Open supplier</source>
            <translation>Buka supplier</translation>
        </message>
        <message>
            <source>%1 is paused.</source>
            <translation>%1 dijeda.</translation>
        </message>
        <message>
            <source>%1 is open.</source>
            <translation>%1 dibuka.</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Sekarang</translation>
        </message>
        <message>
            <source>Success, last 125 orders</source>
            <translation>Sukses, 125 pesanan terakhir</translation>
        </message>
        <message>
            <source>Proposed. Another person must agree.</source>
            <translation>Diajukan. Orang lain harus menyetujui.</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Lihat</translation>
        </message>
    </context>
    <context>
        <name>SupplierPrices</name>
        <message>
            <source>closed there</source>
            <translation>tutup di sana</translation>
        </message>
        <message>
            <source>sold</source>
            <translation>dijual</translation>
        </message>
        <message>
            <source>not %1 to %2</source>
            <translation>tidak %1–%2</translation>
        </message>
        <message>
            <source>There</source>
            <translation>Di sana</translation>
        </message>
        <message>
            <source>Ours</source>
            <translation>Produk kita</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Stok</translation>
        </message>
        <message>
            <source>Code there</source>
            <translation>Kode di sana</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Brand</source>
            <translation>Merek</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategori</translation>
        </message>
        <message>
            <source>Price (Rp)</source>
            <translation>Harga (Rp)</translation>
        </message>
        <message>
            <source>Before (Rp)</source>
            <translation>Sebelumnya (Rp)</translation>
        </message>
        <message>
            <source>Moved by</source>
            <translation>Bergerak</translation>
        </message>
        <message>
            <source>Our cost (Rp)</source>
            <translation>Modal kita (Rp)</translation>
        </message>
        <message>
            <source>Price there (Rp)</source>
            <translation>Harga di sana (Rp)</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Mengapa</translation>
        </message>
        <message>
            <source>closed at the supplier</source>
            <translation>tutup di supplier</translation>
        </message>
        <message>
            <source>not in the list any more</source>
            <translation>tidak ada lagi di daftar</translation>
        </message>
        <message>
            <source>Whole list</source>
            <translation>Semua kode</translation>
        </message>
        <message>
            <source>Not mapped</source>
            <translation>Belum dipetakan</translation>
        </message>
        <message>
            <source>Cost moved</source>
            <translation>Harga bergerak</translation>
        </message>
        <message>
            <source>Gone</source>
            <translation>Hilang</translation>
        </message>
        <message>
            <source>Which codes</source>
            <translation>Kode mana</translation>
        </message>
        <message>
            <source>Fetch now</source>
            <translation>Ambil sekarang</translation>
        </message>
        <message>
            <source>Open mapping</source>
            <translation>Buka pemetaan</translation>
        </message>
        <message>
            <source>Search the price list</source>
            <translation>Cari di daftar harga</translation>
        </message>
        <message>
            <source>code, name, brand</source>
            <translation>kode, nama, merek</translation>
        </message>
        <message>
            <source>Price list</source>
            <translation>Daftar harga</translation>
        </message>
        <message>
            <source>never fetched</source>
            <translation>belum pernah diambil</translation>
        </message>
        <message>
            <source>fetched %1, %2 ago</source>
            <translation>diambil %1, %2 lalu</translation>
        </message>
        <message>
            <source>This supplier's price list was never fetched</source>
            <translation>Daftar harga supplier ini belum pernah diambil</translation>
        </message>
        <message>
            <source>Fetching it changes no mapping and no price of ours; it shows what they ask.</source>
            <translation>Mengambilnya tidak mengubah pemetaan atau harga kita; hanya menunjukkan harga mereka.</translation>
        </message>
        <message>
            <source>No code, name or brand is like that.</source>
            <translation>Tidak ada kode, nama atau merek seperti itu.</translation>
        </message>
        <message>
            <source>The list is empty</source>
            <translation>Daftarnya kosong</translation>
        </message>
        <message>
            <source>Nothing: list and mappings agree</source>
            <translation>Tidak ada: daftar dan pemetaan cocok</translation>
        </message>
        <message>
            <source>The supplier answered with no line at all.</source>
            <translation>Supplier menjawab tanpa satu baris pun.</translation>
        </message>
        <message>
            <source>Looked at with the list as it was fetched last.</source>
            <translation>Dilihat dengan daftar yang terakhir diambil.</translation>
        </message>
        <message>
            <source>Suppliers block who asks too often: at most once in five minutes. The list below is the last one.</source>
            <translation>Supplier memblokir yang bertanya terlalu sering: paling banyak sekali dalam lima menit. Daftar di bawah adalah yang terakhir.</translation>
        </message>
        <message>
            <source>Price list of %1: %2 codes, %3 new, %4 with another price, %5 gone.</source>
            <translation>Daftar harga %1: %2 kode, %3 baru, %4 berubah harga, %5 hilang.</translation>
        </message>
        <message>
            <source>Fetching…</source>
            <translation>Mengambil…</translation>
        </message>
        <message>
            <source>Mapping of %1</source>
            <translation>Pemetaan %1</translation>
        </message>
    </context>
    <context>
        <name>SupplierSecrets</name>
        <message>
            <source>Address</source>
            <translation>Alamat</translation>
        </message>
        <message>
            <source>Username there</source>
            <translation>Nama pengguna di sana</translation>
        </message>
        <message>
            <source>API key</source>
            <translation>Kunci API</translation>
        </message>
        <message>
            <source>Webhook secret</source>
            <translation>Rahasia webhook</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>seperti adanya</translation>
        </message>
        <message>
            <source>real orders</source>
            <translation>pesanan sungguhan</translation>
        </message>
        <message>
            <source>test orders (testing: true)</source>
            <translation>pesanan uji (testing: true)</translation>
        </message>
        <message>
            <source>Orders sent as</source>
            <translation>Pesanan dikirim sebagai</translation>
        </message>
        <message>
            <source>Set when it was added</source>
            <translation>Diset saat ditambahkan</translation>
        </message>
        <message>
            <source>Set %1</source>
            <translation>Diset %1</translation>
        </message>
        <message>
            <source>set; stays as it is when empty</source>
            <translation>sudah diset; kosong berarti tetap</translation>
        </message>
        <message>
            <source>set %1; stays as it is when empty</source>
            <translation>diset %1; kosong berarti tetap</translation>
        </message>
        <message>
            <source>Another address needs this anew.</source>
            <translation>Alamat diganti: isi lagi.</translation>
        </message>
        <message>
            <source>What is stored cannot be read any more: write everything anew, the mode too.</source>
            <translation>Yang tersimpan tidak terbaca lagi: tulis semuanya baru, juga modenya.</translation>
        </message>
        <message>
            <source>Sales are under way there. Another account, mode or address waits until they have ended.</source>
            <translation>Masih ada transaksi berjalan di sana. Akun, mode atau alamat lain menunggu sampai selesai.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Propose…</source>
            <translation>Ajukan…</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Another person must agree before anything changes. Nothing written here is ever shown again, to nobody. What stays empty stays as it is. Your password is asked for, and the change stands in the audit without the secrets.</source>
            <translation>Orang lain harus menyetujui sebelum ada yang berubah. Yang ditulis di sini tidak pernah ditampilkan lagi, kepada siapa pun. Yang dikosongkan tetap seperti semula. Kata sandi Anda diminta, dan perubahannya tercatat di audit tanpa rahasianya.</translation>
        </message>
        <message>
            <source>%1 asked for other credentials (%2). Another person must agree.</source>
            <translation>%1 meminta ganti kredensial (%2). Orang lain harus menyetujui.</translation>
        </message>
        <message>
            <source>Somebody has changed this supplier meanwhile. Look at the address, then propose again.</source>
            <translation>Seseorang sudah mengubah supplier ini. Lihat alamatnya, lalu ajukan lagi.</translation>
        </message>
    </context>
    <context>
        <name>SupplierSettings</name>
        <message>
            <source>Keep connections open</source>
            <translation>Biarkan koneksi tetap terbuka</translation>
        </message>
        <message>
            <source>Save limits</source>
            <translation>Simpan batas</translation>
        </message>
        <message>
            <source>As before</source>
            <translation>Kembalikan</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Orders at the same time</source>
            <translation>Pesanan sekaligus</translation>
        </message>
        <message>
            <source>the rest waits</source>
            <translation>selebihnya menunggu</translation>
        </message>
        <message>
            <source>no order below it</source>
            <translation>di bawahnya tanpa pesanan</translation>
        </message>
        <message>
            <source>then the sale is in doubt</source>
            <translation>sesudahnya meragukan</translation>
        </message>
        <message>
            <source>Balance that stays (Rp)</source>
            <translation>Saldo yang disisakan (Rp)</translation>
        </message>
        <message>
            <source>Patience to connect (ms)</source>
            <translation>Batas menyambung (ms)</translation>
        </message>
        <message>
            <source>Patience for an answer (ms)</source>
            <translation>Batas menunggu jawaban (ms)</translation>
        </message>
        <message>
            <source>From %1 to %2.</source>
            <translation>Dari %1 sampai %2.</translation>
        </message>
        <message>
            <source>now %1</source>
            <translation>kini %1</translation>
        </message>
        <message>
            <source>Somebody has changed this supplier meanwhile. What is there now stands beside the field; save again to put yours in its place.</source>
            <translation>Seseorang sudah mengubah supplier ini. Nilai sekarang tertulis di samping isian; simpan lagi untuk menggantinya dengan isian Anda.</translation>
        </message>
    </context>
    <context>
        <name>SupplierSummary</name>
        <message>
            <source>Hold breaker open…</source>
            <translation>Istirahatkan…</translation>
        </message>
        <message>
            <source>Check balance now</source>
            <translation>Cek saldo sekarang</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Sekarang</translation>
        </message>
        <message>
            <source>Balance there and in our books</source>
            <translation>Saldo di sana dan di buku kita</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Batas</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Angka</translation>
        </message>
        <message>
            <source>Balance, less what is under way</source>
            <translation>Saldo, dikurangi yang berjalan</translation>
        </message>
        <message>
            <source>Used per hour</source>
            <translation>Terpakai per jam</translation>
        </message>
        <message>
            <source>Used up in</source>
            <translation>Habis dalam</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>Berjalan</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 dari %2</translation>
        </message>
        <message>
            <source>Success, last 125 orders</source>
            <translation>Sukses, 125 pesanan terakhir</translation>
        </message>
        <message>
            <source>95 of 100 answers within</source>
            <translation>95 dari 100 jawaban dalam</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 dtk</translation>
        </message>
        <message>
            <source>Delivered · refused · trouble</source>
            <translation>Sukses · ditolak · gangguan</translation>
        </message>
        <message>
            <source>age %1</source>
            <translation>umur %1</translation>
        </message>
        <message>
            <source>The breaker is held open by a person: no order goes there until somebody closes it.</source>
            <translation>Diistirahatkan seseorang: tidak ada pesanan ke sana sampai dipakai lagi atau server dimulai ulang.</translation>
        </message>
        <message>
            <source>The breaker is open after too much trouble; it tries again by itself in a while.</source>
            <translation>Istirahat sendiri karena terlalu sering gangguan; sebentar lagi dicoba lagi.</translation>
        </message>
        <message>
            <source>The breaker is closed: orders go there as usual.</source>
            <translation>Dipakai seperti biasa. Bila terlalu sering gangguan, istirahat sendiri.</translation>
        </message>
        <message>
            <source>Close breaker…</source>
            <translation>Pakai lagi…</translation>
        </message>
        <message>
            <source>In our books now</source>
            <translation>Di buku kita sekarang</translation>
        </message>
        <message>
            <source>The supplier was never asked what we have there.</source>
            <translation>Supplier belum pernah ditanya berapa saldo kita di sana.</translation>
        </message>
        <message>
            <source>The supplier says (%1)</source>
            <translation>Menurut supplier (%1)</translation>
        </message>
        <message>
            <source>Our books then</source>
            <translation>Buku kita saat itu</translation>
        </message>
        <message>
            <source>Under way then</source>
            <translation>Berjalan saat itu</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Selisih</translation>
        </message>
        <message>
            <source>A case was opened: somebody has to find out where the difference comes from.</source>
            <translation>Sebuah kasus dibuka: harus ada yang mencari asal selisihnya.</translation>
        </message>
        <message>
            <source>More than %1 apart. When the next check says so too, it becomes a case.</source>
            <translation>Selisih lebih dari %1. Bila cek berikutnya sama, menjadi kasus.</translation>
        </message>
        <message>
            <source>Asking…</source>
            <translation>Bertanya…</translation>
        </message>
        <message>
            <source>Refused most often</source>
            <translation>Paling sering ditolak</translation>
        </message>
    </context>
    <context>
        <name>SupplierTalk</name>
        <message>
            <source>order</source>
            <translation>pesanan</translation>
        </message>
        <message>
            <source>question</source>
            <translation>cek status</translation>
        </message>
        <message>
            <source>balance</source>
            <translation>saldo</translation>
        </message>
        <message>
            <source>price list</source>
            <translation>daftar harga</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Waktu</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Apa</translation>
        </message>
        <message>
            <source>Our reference</source>
            <translation>Referensi kita</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Jawaban</translation>
        </message>
        <message>
            <source>Took (s)</source>
            <translation>Lama (dtk)</translation>
        </message>
        <message>
            <source>Last conversations</source>
            <translation>Percakapan terakhir</translation>
        </message>
        <message>
            <source>Request and answer</source>
            <translation>Permintaan dan jawaban</translation>
        </message>
        <message>
            <source>Nothing was said since the server started</source>
            <translation>Belum ada percakapan sejak server dimulai</translation>
        </message>
        <message>
            <source>Conversations are kept in memory only, the last %1 of each supplier.</source>
            <translation>Percakapan hanya disimpan di memori, %1 terakhir dari tiap supplier.</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Lihat lagi</translation>
        </message>
        <message>
            <source>WE SAID</source>
            <translation>KITA KIRIM</translation>
        </message>
        <message>
            <source>THE SUPPLIER SAID</source>
            <translation>JAWABAN SUPPLIER</translation>
        </message>
    </context>
    <context>
        <name>SupplierWords</name>
        <message>
            <source>Supplier</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Balance (Rp)</source>
            <translation>Saldo (Rp)</translation>
        </message>
        <message>
            <source>Used per hour</source>
            <translation>Terpakai per jam</translation>
        </message>
        <message>
            <source>Used up in</source>
            <translation>Habis dalam</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>Berjalan</translation>
        </message>
        <message>
            <source>Success</source>
            <translation>Sukses</translation>
        </message>
        <message>
            <source>p95 (s)</source>
            <translation>p95 (dtk)</translation>
        </message>
        <message>
            <source>Trouble</source>
            <translation>Gangguan</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>dijeda</translation>
        </message>
        <message>
            <source>held</source>
            <translation>diistirahatkan</translation>
        </message>
        <message>
            <source>resting</source>
            <translation>istirahat</translation>
        </message>
        <message>
            <source>open</source>
            <translation>buka</translation>
        </message>
        <message>
            <source>used up</source>
            <translation>habis</translation>
        </message>
        <message>
            <source>over a month</source>
            <translation>&gt; 30 hari</translation>
        </message>
    </context>
    <context>
        <name>SuppliersPage</name>
        <message>
            <source>Suppliers</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Semua</translation>
        </message>
        <message>
            <source>Need somebody</source>
            <translation>Perlu perhatian</translation>
        </message>
        <message>
            <source>Which suppliers</source>
            <translation>Supplier mana</translation>
        </message>
        <message>
            <source>Find a supplier</source>
            <translation>Cari supplier</translation>
        </message>
        <message>
            <source>code or name</source>
            <translation>kode atau nama</translation>
        </message>
        <message>
            <source>Add supplier…</source>
            <translation>Tambah supplier…</translation>
        </message>
        <message numerus="yes">
            <source>%n supplier(s)</source>
            <translation>
                <numerusform>%n supplier</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 need somebody</source>
            <translation>%1 dari %2 perlu perhatian</translation>
        </message>
        <message>
            <source>There is no supplier yet</source>
            <translation>Belum ada supplier</translation>
        </message>
        <message>
            <source>Without one no sale can be delivered. It stays closed until you open it.</source>
            <translation>Tanpa supplier tidak ada transaksi yang bisa dikirim. Supplier baru tetap ditutup sampai Anda membukanya.</translation>
        </message>
        <message>
            <source>No supplier needs somebody now.</source>
            <translation>Tidak ada supplier yang perlu perhatian sekarang.</translation>
        </message>
        <message>
            <source>No supplier of that code or name.</source>
            <translation>Tidak ada supplier dengan kode atau nama itu.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Tampilkan semua</translation>
        </message>
        <message>
            <source>Pause %1…</source>
            <translation>Jeda %1…</translation>
        </message>
        <message>
            <source>Open %1…</source>
            <translation>Buka %1…</translation>
        </message>
        <message>
            <source>%1 was added and is closed. Check its balance, then map products.</source>
            <translation>%1 ditambahkan dan masih ditutup. Cek saldonya, lalu petakan produk.</translation>
        </message>
        <message>
            <source>Its sales</source>
            <translation>Transaksinya</translation>
        </message>
        <message>
            <source>Its ledger</source>
            <translation>Buku besarnya</translation>
        </message>
    </context>
    <context>
        <name>CaseDecision</name>
        <message>
            <source>The held money becomes a sale</source>
            <translation>Dana tertahan menjadi penjualan</translation>
        </message>
        <message>
            <source>Goes back to the agent</source>
            <translation>Dana kembali ke agen</translation>
        </message>
        <message>
            <source>Goes back to the agent; no other supplier is asked</source>
            <translation>Dana kembali ke agen; tidak ada supplier lain yang ditanya</translation>
        </message>
        <message>
            <source>No money moves. The case ends with the reason that is written.</source>
            <translation>Tidak ada dana yang berpindah. Kasus selesai dengan alasan yang ditulis.</translation>
        </message>
        <message>
            <source>The sale ends as a success. The agent keeps the goods, we keep the price; the serial number goes to the agent.</source>
            <translation>Transaksi selesai sebagai sukses. Barang milik agen, harga tetap pada kita; SN dikirim ke agen.</translation>
        </message>
        <message>
            <source>The sale ends as not delivered and the agent gets the money back; no other supplier is asked. While this one can still answer, it is asked once more first.</source>
            <translation>Transaksi selesai sebagai tidak terkirim dan dana kembali ke agen; tidak ada supplier lain yang ditanya. Selama supplier ini masih dapat menjawab, ia ditanya sekali lagi dahulu.</translation>
        </message>
        <message>
            <source>The sale is taken back: the price returns to the agent, commissions go back.</source>
            <translation>Transaksi dibatalkan: harga kembali ke agen, komisi ditarik.</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Keputusan</translation>
        </message>
        <message>
            <source>Serial number</source>
            <translation>Nomor seri</translation>
        </message>
        <message>
            <source>Cost given back</source>
            <translation>Modal kembali</translation>
        </message>
    </context>
    <context>
        <name>CaseWords</name>
        <message>
            <source>queued</source>
            <translation>antre</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>sedang dikirim</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>diterima</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>belum diketahui</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>sukses</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>ditolak</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>tidak terkirim</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>gagal</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>dalam proses</translation>
        </message>
        <message>
            <source>The supplier charges Rp %1; at most Rp %2 had been agreed.</source>
            <translation>Supplier menagih Rp %1; kesepakatan paling tinggi Rp %2.</translation>
        </message>
        <message>
            <source>After a success the supplier now reports a failure: %1 %2</source>
            <translation>Setelah sukses, supplier kini melaporkan gagal: %1 %2</translation>
        </message>
        <message>
            <source>The serial number was %1; later the supplier said %2.</source>
            <translation>SN semula %1; kemudian supplier menyebut %2.</translation>
        </message>
        <message>
            <source>Attempt %1 was %2 and is now reported as a success, SN %3.</source>
            <translation>Percobaan %1 semula %2, kini dilaporkan sukses, SN %3.</translation>
        </message>
        <message>
            <source>An answer does not fit what is known of the sale (evidence %1).</source>
            <translation>Sebuah jawaban tidak cocok dengan catatan transaksi (bukti %1).</translation>
        </message>
        <message>
            <source>The supplier can no longer be asked safely; a person must decide.</source>
            <translation>Supplier tidak aman lagi untuk ditanya; harus diputuskan orang.</translation>
        </message>
        <message>
            <source>The bank took back Rp %2 of a deposit of %1. Rp %3 came out of the wallet, the agent owes Rp %4.</source>
            <translation>Bank menarik kembali deposit %1 sebesar Rp %2. Dari saldo Rp %3, agen berutang Rp %4.</translation>
        </message>
        <message>
            <source>The bank took back Rp %1, but no single line of this amount is known: %2</source>
            <translation>Bank menarik kembali Rp %1, tetapi tidak ada satu mutasi pun sebesar itu: %2</translation>
        </message>
        <message>
            <source>Some lines of a message of %1 could not be read: %2. Compare with the bank's own list and import it.</source>
            <translation>Sebagian mutasi dari %1 tidak terbaca: %2. Bandingkan dengan rekening koran bank, lalu impor.</translation>
        </message>
        <message>
            <source>A line is missing: none leads to the balance of Rp %1 before %2 Rp %3 of %4.</source>
            <translation>Ada mutasi yang hilang: tidak ada yang menuju saldo Rp %1 sebelum %2 Rp %3 tanggal %4.</translation>
        </message>
        <message>
            <source>%1 %2: %3; ours Rp %4, theirs Rp %5 (%6, line %7)</source>
            <translation>%1 %2: %3; kita Rp %4, supplier Rp %5 (%6, baris %7)</translation>
        </message>
        <message>
            <source>%1 %2: %3; ours Rp %4 (%5, line %6)</source>
            <translation>%1 %2: %3; kita Rp %4 (%5, baris %6)</translation>
        </message>
        <message>
            <source>%1 %2: %3; ours Rp %4 (%5)</source>
            <translation>%1 %2: %3; kita Rp %4 (%5)</translation>
        </message>
        <message>
            <source>%1 %2: %3; theirs Rp %4 (%5, line %6)</source>
            <translation>%1 %2: %3; supplier Rp %4 (%5, baris %6)</translation>
        </message>
        <message>
            <source>%1 %2: %3 (%4, line %5)</source>
            <translation>%1 %2: %3 (%4, baris %5)</translation>
        </message>
        <message>
            <source>The supplier says Rp %1, our books say Rp %2, Rp %3 is under way: Rp %4 apart.</source>
            <translation>Menurut supplier Rp %1, menurut buku kita Rp %2, dalam proses Rp %3: selisih Rp %4.</translation>
        </message>
        <message>
            <source>we never sent it, yet the statement has it</source>
            <translation>kita tidak pernah mengirim, tetapi ada di laporan supplier</translation>
        </message>
        <message>
            <source>the statement names another number, %1</source>
            <translation>laporan supplier menyebut nomor lain, %1</translation>
        </message>
        <message>
            <source>the statement names another product, %1</source>
            <translation>laporan supplier menyebut produk lain, %1</translation>
        </message>
        <message>
            <source>%1 with us, the statement does not have it</source>
            <translation>di kita %1, tidak ada di laporan supplier</translation>
        </message>
        <message>
            <source>%1 by the statement, but not a reference of ours</source>
            <translation>%1 menurut laporan supplier, tetapi bukan referensi kita</translation>
        </message>
        <message>
            <source>undecided; failed by the statement, which is not this supplier's last word</source>
            <translation>belum pasti; gagal menurut laporan, yang bagi supplier ini belum final</translation>
        </message>
        <message>
            <source>the price differs</source>
            <translation>harga berbeda</translation>
        </message>
        <message>
            <source>%1 with us, %2 by the statement</source>
            <translation>di kita %1, menurut laporan supplier %2</translation>
        </message>
        <message>
            <source>dearer than the Rp %1 that had been agreed at most</source>
            <translation>lebih mahal dari kesepakatan tertinggi Rp %1</translation>
        </message>
        <message>
            <source>the statement has it twice, for different orders</source>
            <translation>dua kali di laporan supplier, untuk pesanan berbeda</translation>
        </message>
        <message>
            <source>the statement has it both delivered and failed</source>
            <translation>di laporan supplier sukses dan juga gagal</translation>
        </message>
        <message>
            <source>the statement has it twice, at different prices</source>
            <translation>dua kali di laporan supplier, dengan harga berbeda</translation>
        </message>
    </context>
    <context>
        <name>SecretRequest</name>
        <message>
            <source>new value</source>
            <translation>nilai baru</translation>
        </message>
        <message>
            <source>New address</source>
            <translation>Alamat baru</translation>
        </message>
        <message>
            <source>Username there</source>
            <translation>Nama pengguna di sana</translation>
        </message>
        <message>
            <source>API key</source>
            <translation>Kunci API</translation>
        </message>
        <message>
            <source>Webhook secret</source>
            <translation>Rahasia webhook</translation>
        </message>
        <message>
            <source>Orders sent as</source>
            <translation>Pesanan dikirim sebagai</translation>
        </message>
        <message>
            <source>test orders</source>
            <translation>pesanan uji</translation>
        </message>
        <message>
            <source>real orders</source>
            <translation>pesanan sungguhan</translation>
        </message>
        <message>
            <source>a new one</source>
            <translation>yang baru</translation>
        </message>
        <message>
            <source>Replaces key %1</source>
            <translation>Pengganti kunci %1</translation>
        </message>
        <message>
            <source>The key was made</source>
            <translation>Kunci dibuat</translation>
        </message>
        <message>
            <source>The key may be made until</source>
            <translation>Kunci boleh dibuat sampai</translation>
        </message>
        <message>
            <source>%1 may then make the key, once and within a day, and alone sees its secret. Whoever has it orders on this agent's balance. Ask the agent whether a key is wanted.</source>
            <translation>%1 lalu boleh membuat kuncinya, satu kali dan dalam sehari, dan hanya dia yang melihat rahasianya. Siapa pun yang memegangnya memesan memakai saldo agen ini. Tanyakan kepada agen apakah kunci itu memang diminta.</translation>
        </message>
        <message>
            <source>It is in force at once. Whoever has these secrets speaks for the supplier: a sale is delivered or refunded on its word. The values are shown to nobody; ask %1 where they are from.</source>
            <translation>Langsung berlaku. Siapa pun yang memegang rahasia ini berbicara atas nama supplier: transaksi sukses atau dikembalikan menurut katanya. Nilainya tidak ditampilkan kepada siapa pun; tanyakan kepada %1 dari mana asalnya.</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Setujui</translation>
        </message>
        <message>
            <source>Another admin, or the owner</source>
            <translation>Admin lain, atau pemilik</translation>
        </message>
        <message>
            <source>Another of finance, or the owner</source>
            <translation>Orang keuangan lain, atau pemilik</translation>
        </message>
        <message>
            <source>Approved. %1 makes the key, within a day.</source>
            <translation>Disetujui. %1 membuat kuncinya, dalam sehari.</translation>
        </message>
        <message>
            <source>Approved and carried out.</source>
            <translation>Disetujui dan dijalankan.</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>Bank</translation>
        </message>
        <message>
            <source>Account number</source>
            <translation>Nomor rekening</translation>
        </message>
        <message>
            <source>Holder</source>
            <translation>Atas nama</translation>
        </message>
        <message>
            <source>Automatic up to (Rp)</source>
            <translation>Otomatis sampai (Rp)</translation>
        </message>
        <message>
            <source>Credited by rule</source>
            <translation>Kredit otomatis</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Buka</translation>
        </message>
        <message>
            <source>Fee (Rp)</source>
            <translation>Biaya (Rp)</translation>
        </message>
        <message>
            <source>Smallest deposit (Rp)</source>
            <translation>Deposit terkecil (Rp)</translation>
        </message>
        <message>
            <source>Largest deposit (Rp)</source>
            <translation>Deposit terbesar (Rp)</translation>
        </message>
        <message>
            <source>Secret of Moota's webhook</source>
            <translation>Rahasia webhook Moota</translation>
        </message>
        <message>
            <source>Token at Moota</source>
            <translation>Token di Moota</translation>
        </message>
        <message>
            <source>Moota's id of the account</source>
            <translation>Id rekening di Moota</translation>
        </message>
        <message>
            <source>Secret of Cekmutasi</source>
            <translation>Rahasia Cekmutasi</translation>
        </message>
        <message>
            <source>Key of Mutasibank</source>
            <translation>Kunci Mutasibank</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ya</translation>
        </message>
        <message>
            <source>no</source>
            <translation>tidak</translation>
        </message>
        <message>
            <source>made by us</source>
            <translation>dibuat oleh kita</translation>
        </message>
        <message>
            <source>It is in force at once. Whoever has these secrets can tell us of money that never came. The values are shown to nobody; ask %1 where they are from.</source>
            <translation>Langsung berlaku. Siapa pun yang punya kunci ini bisa melaporkan uang yang tidak pernah masuk. Nilainya tidak ditampilkan ke siapa pun; tanyakan ke %1 asalnya.</translation>
        </message>
        <message>
            <source>It is in force at once, and agents are told it. Compare number and holder with the bank's own paper or app, not with what %1 says.</source>
            <translation>Langsung berlaku dan diberitahukan ke agen. Cocokkan nomor dan nama dengan buku atau aplikasi bank, bukan dengan kata %1.</translation>
        </message>
        <message>
            <source>Unique codes to</source>
            <translation>Kode unik sampai</translation>
        </message>
        <message>
            <source>A ticket waits (minutes)</source>
            <translation>Tiket menunggu (menit)</translation>
        </message>
        <message>
            <source>Its amount rests (minutes)</source>
            <translation>Jeda nominal (menit)</translation>
        </message>
    </context>
    <context>
        <name>KeyDialog</name>
        <message>
            <source>A new API key for %1</source>
            <translation>Kunci API baru untuk %1</translation>
        </message>
        <message>
            <source>Another API key for %1</source>
            <translation>Kunci API pengganti untuk %1</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>Ajukan</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Who wants it, and what for</source>
            <translation>Siapa yang memintanya, dan untuk apa</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Replaces key %1</source>
            <translation>Pengganti kunci %1</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>When the second person has agreed, you make the key here within a day. Key and secret are shown to you once. Whoever has them orders on this agent's balance.</source>
            <translation>Setelah orang kedua setuju, Anda membuat kuncinya di sini dalam sehari. Kunci dan rahasianya ditampilkan kepada Anda satu kali. Siapa pun yang memegangnya memesan memakai saldo agen ini.</translation>
        </message>
        <message>
            <source>When the second person has agreed, you make the new key here within a day. The old one ends then, at once: orders signed with it are refused until the agent uses the new one.</source>
            <translation>Setelah orang kedua setuju, Anda membuat kunci baru di sini dalam sehari. Saat itu juga yang lama berakhir: pesanan dengan kunci lama ditolak sampai agen memakai yang baru.</translation>
        </message>
    </context>
    <context>
        <name>EvidenceField</name>
        <message>
            <source>Attach a file…</source>
            <translation>Lampirkan berkas…</translation>
        </message>
        <message>
            <source>PDF, picture, text; up to 4 MB</source>
            <translation>PDF, gambar, teks; maks 4 MB</translation>
        </message>
        <message>
            <source>%1: %2 %</source>
            <translation>%1: %2 %</translation>
        </message>
        <message>
            <source>%1 goes with the request</source>
            <translation>%1 ikut permintaan ini</translation>
        </message>
    </context>
    <context>
        <name>Evidence</name>
        <message>
            <source>The file is not the one that was attached. Do not agree.</source>
            <translation>Berkas ini bukan yang dilampirkan. Jangan disetujui.</translation>
        </message>
        <message>
            <source>This computer has no program that shows %1. Save it, and look at it with a program that does.</source>
            <translation>Komputer ini tidak punya program untuk menampilkan %1. Simpan berkasnya, lalu buka dengan program yang bisa.</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Simpan sebagai…</translation>
        </message>
        <message>
            <source>The file is attached to the case.</source>
            <translation>Berkas terlampir pada kasus.</translation>
        </message>
        <message>
            <source>The file was not attached: %1</source>
            <translation>Berkas tidak terlampir: %1</translation>
        </message>
        <message>
            <source>The request is there, but the file was not attached: %1</source>
            <translation>Permintaan sudah ada, tetapi berkas tidak terlampir: %1</translation>
        </message>
        <message>
            <source>The file is attached; the second person sees it.</source>
            <translation>Berkas terlampir; orang kedua melihatnya.</translation>
        </message>
        <message>
            <source>%1 is of a kind that is not opened here.</source>
            <translation>%1 jenis berkas yang tidak dibuka di sini.</translation>
        </message>
        <message>
            <source>Open %1?</source>
            <translation>Buka %1?</translation>
        </message>
        <message>
            <source>It was attached by %1 and is shown by another program of this computer. Nothing in it is run; do not follow links in it.</source>
            <translation>Dilampirkan oleh %1 dan ditampilkan program lain di komputer ini. Tidak ada yang dijalankan; jangan ikuti tautan di dalamnya.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Buka</translation>
        </message>
        <message>
            <source>Attach a file</source>
            <translation>Lampirkan berkas</translation>
        </message>
        <message>
            <source>Pictures, PDF and text (*.png *.jpg *.jpeg *.webp *.pdf *.txt)</source>
            <translation>Gambar, PDF dan teks (*.png *.jpg *.jpeg *.webp *.pdf *.txt)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Semua berkas (*)</translation>
        </message>
    </context>
    <context>
        <name>EvidenceShelf</name>
        <message>
            <source>Evidence</source>
            <translation>Bukti</translation>
        </message>
        <message>
            <source>Attach a file…</source>
            <translation>Lampirkan berkas…</translation>
        </message>
    </context>
    <context>
        <name>FileBringer</name>
        <message>
            <source>%1 cannot be read. Is it open in another program?</source>
            <translation>%1 tidak bisa dibaca. Sedang dibuka program lain?</translation>
        </message>
        <message>
            <source>%1 is larger than 4 MB. Choose a smaller file, or a shorter period.</source>
            <translation>%1 lebih besar dari 4 MB. Pilih berkas lebih kecil atau periode lebih pendek.</translation>
        </message>
        <message>
            <source>%1 is empty.</source>
            <translation>%1 kosong.</translation>
        </message>
    </context>
    <context>
        <name>StatementDialog</name>
        <message>
            <source>Row</source>
            <translation>Baris</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Tanggal</translation>
        </message>
        <message>
            <source>Amount (Rp)</source>
            <translation>Jumlah (Rp)</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>Pengirim</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <source>Balance (Rp)</source>
            <translation>Saldo (Rp)</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Sebab</translation>
        </message>
        <message>
            <source>Lines of the statement</source>
            <translation>Baris mutasi</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Impor</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Import bank statement</source>
            <translation>Impor mutasi bank</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Rekening</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Kemajuan</translation>
        </message>
        <message>
            <source>Sending the file…</source>
            <translation>Mengirim berkas…</translation>
        </message>
        <message>
            <source>Reading the statement…</source>
            <translation>Membaca mutasi…</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Pilih</translation>
        </message>
        <message>
            <source>Recognise it</source>
            <translation>Kenali sendiri</translation>
        </message>
        <message>
            <source>Recognised: %1</source>
            <translation>Dikenali: %1</translation>
        </message>
        <message>
            <source>%1 new lines</source>
            <translation>%1 baris baru</translation>
        </message>
        <message>
            <source>%1 known</source>
            <translation>%1 sudah ada</translation>
        </message>
        <message>
            <source>in %1</source>
            <translation>masuk %1</translation>
        </message>
        <message>
            <source>out %1</source>
            <translation>keluar %1</translation>
        </message>
        <message>
            <source>Import %1 new lines</source>
            <translation>Impor %1 baris baru</translation>
        </message>
        <message>
            <source>The running balance breaks in %1 places: lines are missing there. Automatic credits of this account stop until they are found.</source>
            <translation>Saldo berjalan terputus di %1 tempat: ada baris yang hilang. Deposit otomatis rekening ini berhenti sampai ditemukan.</translation>
        </message>
        <message>
            <source>Every line of this statement is known already. There is nothing to import.</source>
            <translation>Semua baris mutasi ini sudah ada. Tidak ada yang perlu diimpor.</translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>Mengimpor…</translation>
        </message>
        <message>
            <source>%1: %2 new lines imported</source>
            <translation>%1: %2 baris baru diimpor</translation>
        </message>
    </context>
    <context>
        <name>StatementWords</name>
        <message>
            <source>The file is empty. Download the statement again.</source>
            <translation>Berkas kosong. Unduh mutasinya lagi.</translation>
        </message>
        <message>
            <source>This is an Excel file. Open it in a spreadsheet program, save it as CSV and choose that file.</source>
            <translation>Ini berkas Excel. Buka di program lembar kerja, simpan sebagai CSV, lalu pilih berkas itu.</translation>
        </message>
        <message>
            <source>This is an Excel file or an archive. Open it in a spreadsheet program, save it as CSV and choose that file.</source>
            <translation>Ini berkas Excel atau arsip. Buka di program lembar kerja, simpan sebagai CSV, lalu pilih berkas itu.</translation>
        </message>
        <message>
            <source>This is a PDF. Download the statement as CSV from the bank's page.</source>
            <translation>Ini PDF. Unduh mutasi sebagai CSV dari situs bank.</translation>
        </message>
        <message>
            <source>This is no text. Download the statement as CSV from the bank's page.</source>
            <translation>Ini bukan teks. Unduh mutasi sebagai CSV dari situs bank.</translation>
        </message>
        <message>
            <source>No known statement of a bank looks like this. Choose its layout, or another export of the bank.</source>
            <translation>Tidak ada mutasi bank yang dikenal berbentuk begini. Pilih formatnya, atau ekspor lain dari bank.</translation>
        </message>
        <message>
            <source>More than one layout fits this file. Choose the right one.</source>
            <translation>Lebih dari satu format cocok. Pilih yang benar.</translation>
        </message>
        <message>
            <source>The file was cut off or edited. Download it again.</source>
            <translation>Berkas terpotong atau pernah diubah. Unduh lagi.</translation>
        </message>
        <message>
            <source>No bank writes lines that long. Download it again as CSV.</source>
            <translation>Tidak ada bank yang menulis baris sepanjang itu. Unduh lagi sebagai CSV.</translation>
        </message>
        <message>
            <source>The file has too many rows. Export a shorter period.</source>
            <translation>Barisnya terlalu banyak. Ekspor periode lebih pendek.</translation>
        </message>
        <message>
            <source>The file holds several accounts. Export one account at a time.</source>
            <translation>Berkas berisi beberapa rekening. Ekspor satu rekening saja.</translation>
        </message>
        <message>
            <source>not as many cells as there are titles</source>
            <translation>jumlah kolom tidak sama dengan judulnya</translation>
        </message>
        <message>
            <source>the date cannot be read</source>
            <translation>tanggal tidak terbaca</translation>
        </message>
        <message>
            <source>nothing tells the year</source>
            <translation>tahunnya tidak ada</translation>
        </message>
        <message>
            <source>the time cannot be read</source>
            <translation>jam tidak terbaca</translation>
        </message>
        <message>
            <source>the amount cannot be read</source>
            <translation>jumlah tidak terbaca</translation>
        </message>
        <message>
            <source>the amount is below zero</source>
            <translation>jumlah di bawah nol</translation>
        </message>
        <message>
            <source>there is no amount</source>
            <translation>tidak ada jumlah</translation>
        </message>
        <message>
            <source>money in and out in one row</source>
            <translation>masuk dan keluar dalam satu baris</translation>
        </message>
        <message>
            <source>nothing tells whether money came or went</source>
            <translation>tidak jelas masuk atau keluar</translation>
        </message>
        <message>
            <source>the balance cannot be read</source>
            <translation>saldo tidak terbaca</translation>
        </message>
        <message>
            <source>its second row is missing</source>
            <translation>baris keduanya hilang</translation>
        </message>
        <message>
            <source>a cell is far too long</source>
            <translation>isi kolom terlalu panjang</translation>
        </message>
        <message>
            <source>The file names none of our accounts. Choose the one it belongs to.</source>
            <translation>Berkas tidak menyebut rekening kita. Pilih rekeningnya.</translation>
        </message>
        <message>
            <source>The file is of another account than the one chosen. Choose its own.</source>
            <translation>Berkas ini dari rekening lain. Pilih rekeningnya sendiri.</translation>
        </message>
        <message>
            <source>Nothing is imported while rows cannot be read: each of them may be money. They stand first.</source>
            <translation>Tidak ada yang diimpor selama ada baris tidak terbaca: bisa jadi itu uang. Barisnya di paling atas.</translation>
        </message>
        <message>
            <source>More than 20,000 lines. Export a shorter period and import it in parts.</source>
            <translation>Lebih dari 20.000 baris. Ekspor periode lebih pendek dan impor bertahap.</translation>
        </message>
        <message>
            <source>The statement has no lines.</source>
            <translation>Mutasi tidak berisi baris.</translation>
        </message>
        <message>
            <source>There is no such account any more. Choose another one.</source>
            <translation>Rekening itu sudah tidak ada. Pilih yang lain.</translation>
        </message>
        <message>
            <source>Cannot be read</source>
            <translation>Tidak terbaca</translation>
        </message>
        <message>
            <source>Known</source>
            <translation>Sudah ada</translation>
        </message>
        <message>
            <source>New, has a ticket</source>
            <translation>Baru, ada tiket</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Baru</translation>
        </message>
        <message>
            <source>the balance should be %1: a line is missing before</source>
            <translation>saldo seharusnya %1: ada baris hilang sebelumnya</translation>
        </message>
        <message>
            <source>%1 credited</source>
            <translation>%1 dikreditkan</translation>
        </message>
        <message>
            <source>%1 match a ticket and wait for a second person</source>
            <translation>%1 cocok tiket, menunggu orang kedua</translation>
        </message>
        <message>
            <source>%1 nobody's yet</source>
            <translation>%1 tanpa tiket</translation>
        </message>
        <message>
            <source>%1 paid out</source>
            <translation>%1 keluar</translation>
        </message>
        <message>
            <source>%1 taken back by the bank</source>
            <translation>%1 ditarik bank</translation>
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <source>Password until now</source>
            <translation>Kata sandi sekarang</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>Kata sandi baru</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>Ulangi kata sandi baru</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>Ganti kata sandi</translation>
        </message>
        <message>
            <source>Your password</source>
            <translation>Kata sandi Anda</translation>
        </message>
        <message>
            <source>A new password for %1</source>
            <translation>Kata sandi baru untuk %1</translation>
        </message>
        <message>
            <source>Where you are signed in elsewhere, you are signed out.</source>
            <translation>Sesi Anda di komputer lain langsung diakhiri.</translation>
        </message>
        <message>
            <source>Sessions of this person end at once. Tell it to nobody else; the person changes it in the menu under the name. For 24 hours both of you count as one person and cannot approve what the other asked.</source>
            <translation>Sesi orang ini langsung diakhiri. Beritahukan hanya kepadanya; ia menggantinya lewat menu di bawah namanya. Selama 24 jam kalian berdua dihitung satu orang dan tidak bisa saling menyetujui.</translation>
        </message>
        <message>
            <source>at least 10 characters</source>
            <translation>minimal 10 karakter</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Type the password you have now.</source>
            <translation>Tulis kata sandi Anda sekarang.</translation>
        </message>
        <message>
            <source>At least ten characters.</source>
            <translation>Minimal sepuluh karakter.</translation>
        </message>
        <message>
            <source>That is the password you have now.</source>
            <translation>Itu kata sandi Anda sekarang.</translation>
        </message>
        <message>
            <source>The two passwords differ.</source>
            <translation>Kedua kata sandi berbeda.</translation>
        </message>
        <message>
            <source>Wrong password.</source>
            <translation>Kata sandi salah.</translation>
        </message>
    </context>
    <context>
        <name>BankDialog</name>
        <message>
            <source>Add a bank account</source>
            <translation>Tambah rekening bank</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>Ubah %1</translation>
        </message>
        <message>
            <source>Propose…</source>
            <translation>Ajukan…</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>by rule, up to the limit</source>
            <translation>otomatis, sampai batasnya</translation>
        </message>
        <message>
            <source>never: a person looks at each</source>
            <translation>tidak otomatis: semua dilihat orang</translation>
        </message>
        <message>
            <source>open</source>
            <translation>buka</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>tutup</translation>
        </message>
        <message>
            <source>not now</source>
            <translation>nanti saja</translation>
        </message>
        <message>
            <source>make the webhook's secret</source>
            <translation>buat rahasia webhook</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>what agents name, for ever: BCA1</source>
            <translation>yang disebut agen, tetap selamanya: BCA1</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>Bank</translation>
        </message>
        <message>
            <source>Account number</source>
            <translation>Nomor rekening</translation>
        </message>
        <message>
            <source>Holder</source>
            <translation>Atas nama</translation>
        </message>
        <message>
            <source>as the bank prints it</source>
            <translation>persis seperti di bank</translation>
        </message>
        <message>
            <source>Automatic up to (Rp)</source>
            <translation>Otomatis sampai (Rp)</translation>
        </message>
        <message>
            <source>an exact match; 0: none</source>
            <translation>bila nominal tepat; 0: tidak ada</translation>
        </message>
        <message>
            <source>Fee (Rp)</source>
            <translation>Biaya (Rp)</translation>
        </message>
        <message>
            <source>kept from each deposit</source>
            <translation>dipotong dari tiap deposit</translation>
        </message>
        <message>
            <source>Smallest deposit (Rp)</source>
            <translation>Deposit terkecil (Rp)</translation>
        </message>
        <message>
            <source>Largest deposit (Rp)</source>
            <translation>Deposit terbesar (Rp)</translation>
        </message>
        <message>
            <source>Deposits are credited</source>
            <translation>Deposit dikreditkan</translation>
        </message>
        <message>
            <source>The account is</source>
            <translation>Rekening ini</translation>
        </message>
        <message>
            <source>Moota</source>
            <translation>Moota</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>stays: money came in under it</source>
            <translation>tetap: sudah ada uang masuk</translation>
        </message>
        <message>
            <source>Agents are told this number. It is opened when another person has agreed: compare it together with the bank's own paper or app.</source>
            <translation>Nomor ini diberitahukan ke agen. Dibuka setelah orang kedua setuju: cocokkan bersama dengan buku atau aplikasi bank.</translation>
        </message>
        <message>
            <source>All of it takes effect when another person has agreed: what tells agents where to pay, or lets more in without anybody looking, is not one person's.</source>
            <translation>Semuanya berlaku setelah orang kedua setuju: tujuan transfer agen, dan kredit yang lebih longgar, bukan keputusan satu orang.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <source>An amount in rupiah, from %1.</source>
            <translation>Nominal rupiah, mulai %1.</translation>
        </message>
        <message>
            <source>Below the smallest deposit.</source>
            <translation>Harus di bawah deposit terkecil.</translation>
        </message>
        <message>
            <source>Not below the smallest deposit.</source>
            <translation>Tidak boleh di bawah deposit terkecil.</translation>
        </message>
        <message>
            <source>This must be filled in.</source>
            <translation>Ini wajib diisi.</translation>
        </message>
        <message>
            <source>%1 to %2 digits.</source>
            <translation>%1 sampai %2 angka.</translation>
        </message>
        <message>
            <source>There is an account of this code already.</source>
            <translation>Sudah ada rekening dengan kode ini.</translation>
        </message>
        <message>
            <source>Somebody has changed this account meanwhile. Close this, look, then change it again.</source>
            <translation>Rekening ini sudah diubah orang lain. Tutup formulir ini, lihat dulu, lalu ubah lagi.</translation>
        </message>
        <message>
            <source>Unique codes to</source>
            <translation>Kode unik sampai</translation>
        </message>
        <message>
            <source>A ticket waits (minutes)</source>
            <translation>Tiket menunggu (menit)</translation>
        </message>
        <message>
            <source>Its amount rests (minutes)</source>
            <translation>Jeda nominal (menit)</translation>
        </message>
        <message>
            <source>for the bank: %1</source>
            <translation>mutasi bank: %1</translation>
        </message>
        <message>
            <source>before another gets it: %1</source>
            <translation>sebelum dipakai lagi: %1</translation>
        </message>
        <message>
            <source>All of it takes effect when another person has agreed: with fewer codes or a shorter rest, a late or mistyped amount may be another agent&apos;s.</source>
            <translation>Semuanya berlaku setelah orang lain setuju: dengan kode lebih sedikit atau jeda lebih singkat, transfer terlambat atau salah ketik bisa jatuh ke agen lain.</translation>
        </message>
        <message>
            <source>Takes effect at once, for new tickets. It stands in the audit under your name.</source>
            <translation>Langsung berlaku, untuk tiket baru. Tercatat di audit atas nama Anda.</translation>
        </message>
        <message>
            <source>A number from %1 to %2.</source>
            <translation>Angka dari %1 sampai %2.</translation>
        </message>
        <message>
            <source>1 to this is added</source>
            <translation>ditambahkan 1 sampai ini</translation>
        </message>
    </context>
    <context>
        <name>BankPanel</name>
        <message>
            <source>Look at the request</source>
            <translation>Lihat permintaannya</translation>
        </message>
        <message>
            <source>Nothing chosen</source>
            <translation>Belum ada yang dipilih</translation>
        </message>
        <message>
            <source>Choose an account to see what agents are told and how its lines come in.</source>
            <translation>Pilih rekening untuk melihat apa yang diberitahukan ke agen dan dari mana mutasinya.</translation>
        </message>
        <message>
            <source>Add an account…</source>
            <translation>Tambah rekening…</translation>
        </message>
        <message>
            <source>%1. Until it is found, or its case is closed, every deposit waits for a person.</source>
            <translation>%1. Sampai ketemu, atau kasusnya ditutup, semua deposit menunggu orang.</translation>
        </message>
        <message>
            <source>Automatic credits are stopped</source>
            <translation>Kredit otomatis berhenti</translation>
        </message>
        <message>
            <source>Closed: no new ticket names it. What was under way is finished.</source>
            <translation>Tutup: tiket baru tidak memakainya. Yang sudah berjalan tetap diselesaikan.</translation>
        </message>
        <message>
            <source>What agents are told</source>
            <translation>Yang diberitahukan ke agen</translation>
        </message>
        <message>
            <source>Credited by rule</source>
            <translation>Kredit otomatis</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>Uang</translation>
        </message>
        <message>
            <source>Who made it so</source>
            <translation>Siapa yang menetapkan</translation>
        </message>
        <message>
            <source>%1 asked for a change (%2). Another person must agree.</source>
            <translation>%1 meminta perubahan (%2). Orang lain harus setuju.</translation>
        </message>
        <message>
            <source>Where its lines come from</source>
            <translation>Sumber mutasi</translation>
        </message>
        <message>
            <source>secrets set %1</source>
            <translation>kunci diset %1</translation>
        </message>
        <message>
            <source>Copy the webhook's address</source>
            <translation>Salin alamat webhook</translation>
        </message>
        <message>
            <source>The webhook's address, after the shop's public one; for the others /cekmutasi or /mutasibank at its end.</source>
            <translation>Alamat webhook, di belakang alamat publik toko; untuk yang lain berakhir /cekmutasi atau /mutasibank.</translation>
        </message>
        <message>
            <source>Tickets and lines</source>
            <translation>Tiket dan mutasi</translation>
        </message>
        <message>
            <source>Its ledger</source>
            <translation>Buku besarnya</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ubah…</translation>
        </message>
        <message>
            <source>Secrets…</source>
            <translation>Kunci…</translation>
        </message>
        <message>
            <source>Close…</source>
            <translation>Tutup…</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Buka…</translation>
        </message>
    </context>
    <context>
        <name>BankSecretsDialog</name>
        <message>
            <source>Secrets of %1</source>
            <translation>Kunci mutasi %1</translation>
        </message>
        <message>
            <source>Propose…</source>
            <translation>Ajukan…</translation>
        </message>
        <message>
            <source>stays as it is</source>
            <translation>tetap seperti sekarang</translation>
        </message>
        <message>
            <source>make a new one, shown once</source>
            <translation>buat baru, tampil sekali</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Whoever knows these can tell us of money that never came. Nothing written here is ever shown again; what stays empty stays as it is.</source>
            <translation>Siapa pun yang tahu kunci ini bisa melaporkan uang yang tidak pernah masuk. Isian di sini tidak pernah ditampilkan lagi; yang kosong tetap seperti sekarang.</translation>
        </message>
        <message>
            <source>Secret of Moota's webhook</source>
            <translation>Rahasia webhook Moota</translation>
        </message>
        <message>
            <source>Our token at Moota</source>
            <translation>Token kita di Moota</translation>
        </message>
        <message>
            <source>to ask for its list ourselves</source>
            <translation>untuk mengambil daftarnya sendiri</translation>
        </message>
        <message>
            <source>Moota's id of the account</source>
            <translation>Id rekening di Moota</translation>
        </message>
        <message>
            <source>goes with the token</source>
            <translation>berpasangan dengan token</translation>
        </message>
        <message>
            <source>Secret of Cekmutasi</source>
            <translation>Rahasia Cekmutasi</translation>
        </message>
        <message>
            <source>Key of Mutasibank</source>
            <translation>Kunci Mutasibank</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Somebody has changed this account meanwhile. Close this, look, then try again.</source>
            <translation>Rekening ini sudah diubah orang lain. Tutup formulir ini, lihat dulu, lalu ulangi.</translation>
        </message>
    </context>
    <context>
        <name>BanksPage</name>
        <message>
            <source>Bank accounts</source>
            <translation>Rekening bank</translation>
        </message>
        <message>
            <source>Add an account…</source>
            <translation>Tambah rekening…</translation>
        </message>
        <message>
            <source>The first account waits for a second person</source>
            <translation>Rekening pertama menunggu orang kedua</translation>
        </message>
        <message>
            <source>There is no bank account yet</source>
            <translation>Belum ada rekening bank</translation>
        </message>
        <message>
            <source>Another person must agree under Approvals before agents can pay to it.</source>
            <translation>Orang lain harus setuju di Persetujuan sebelum agen bisa transfer ke sana.</translation>
        </message>
        <message>
            <source>Agents pay here for their balance. What you enter is told to all of them, so another person must agree. Who works alone adds the first one on the server: eraflazzd bank add.</source>
            <translation>Ke sinilah agen membayar saldonya. Isiannya diberitahukan ke semua agen, jadi orang lain harus setuju. Yang bekerja sendiri menambah rekening pertama di server: eraflazzd bank add.</translation>
        </message>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation>
                <numerusform>%n rekening</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait for a second person</source>
            <translation>
                <numerusform>%n perubahan menunggu orang kedua</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>automatic credits stopped at %n</source>
            <translation>
                <numerusform>kredit otomatis berhenti di %n rekening</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is changed.</source>
            <translation>%1 sudah diubah.</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>Tutup %1</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nomor</translation>
        </message>
        <message>
            <source>Holder</source>
            <translation>Atas nama</translation>
        </message>
        <message>
            <source>Tickets that wait</source>
            <translation>Tiket menunggu</translation>
        </message>
        <message>
            <source>No new ticket names it from now on. Tickets that wait and lines that still come are handled as before. To open it again takes a second person.</source>
            <translation>Mulai sekarang tiket baru tidak memakainya. Tiket yang menunggu dan mutasi yang masih datang tetap diproses. Membukanya lagi perlu orang kedua.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Close account</source>
            <translation>Tutup rekening</translation>
        </message>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 sudah ditutup.</translation>
        </message>
        <message>
            <source>Proposed for %1. Another person must agree.</source>
            <translation>Sudah diajukan untuk %1. Orang lain harus setuju.</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Lihat</translation>
        </message>
        <message>
            <source>Secret of the Moota webhook</source>
            <translation>Rahasia webhook Moota</translation>
        </message>
        <message>
            <source>Enter it at Moota as the webhook's secret token. It is taken as soon as another person has agreed.</source>
            <translation>Masukkan di Moota sebagai secret token webhook. Berlaku begitu orang kedua setuju.</translation>
        </message>
        <message>
            <source>Secret token</source>
            <translation>Secret token</translation>
        </message>
        <message>
            <source>Address, after the shop's public one</source>
            <translation>Alamat, di belakang alamat publik toko</translation>
        </message>
    </context>
    <context>
        <name>BankWords</name>
        <message>
            <source>Moota webhook</source>
            <translation>Webhook Moota</translation>
        </message>
        <message>
            <source>Moota's list</source>
            <translation>Daftar Moota</translation>
        </message>
        <message>
            <source>Cekmutasi</source>
            <translation>Cekmutasi</translation>
        </message>
        <message>
            <source>Mutasibank</source>
            <translation>Mutasibank</translation>
        </message>
        <message>
            <source>Statement file</source>
            <translation>Berkas mutasi</translation>
        </message>
        <message>
            <source>account</source>
            <translation>rekening</translation>
        </message>
        <message>
            <source>number</source>
            <translation>nomor</translation>
        </message>
        <message>
            <source>holder</source>
            <translation>atas nama</translation>
        </message>
        <message>
            <source>automatic credit</source>
            <translation>kredit otomatis</translation>
        </message>
        <message>
            <source>open again</source>
            <translation>dibuka lagi</translation>
        </message>
        <message>
            <source>secrets</source>
            <translation>kunci</translation>
        </message>
        <message>
            <source>terms</source>
            <translation>ketentuan</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>A line is missing</source>
            <translation>Mutasi hilang</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Buka</translation>
        </message>
        <message>
            <source>off</source>
            <translation>mati</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>tidak ada</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>%1 lalu</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Rekening</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>Bank</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nomor</translation>
        </message>
        <message>
            <source>Holder</source>
            <translation>Atas nama</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Automatic (Rp)</source>
            <translation>Otomatis (Rp)</translation>
        </message>
        <message>
            <source>Lines come from</source>
            <translation>Sumber mutasi</translation>
        </message>
        <message>
            <source>Last line</source>
            <translation>Mutasi terakhir</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>belum ada</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Menunggu</translation>
        </message>
        <message>
            <source>In our books (Rp)</source>
            <translation>Saldo buku (Rp)</translation>
        </message>
        <message>
            <source>Fee (Rp)</source>
            <translation>Biaya (Rp)</translation>
        </message>
        <message>
            <source>From (Rp)</source>
            <translation>Dari (Rp)</translation>
        </message>
        <message>
            <source>To (Rp)</source>
            <translation>Sampai (Rp)</translation>
        </message>
        <message>
            <source>A deposit is</source>
            <translation>Nominal deposit</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 sampai %2</translation>
        </message>
        <message>
            <source>Fee, kept from each</source>
            <translation>Biaya tiap deposit</translation>
        </message>
        <message>
            <source>Unique code added</source>
            <translation>Kode unik</translation>
        </message>
        <message>
            <source>1 to %1</source>
            <translation>1 sampai %1</translation>
        </message>
        <message>
            <source>A ticket waits</source>
            <translation>Tiket berlaku</translation>
        </message>
        <message>
            <source>An exact match up to</source>
            <translation>Nominal tepat sampai</translation>
        </message>
        <message>
            <source>Every deposit</source>
            <translation>Semua deposit</translation>
        </message>
        <message>
            <source>waits for a person</source>
            <translation>menunggu orang</translation>
        </message>
        <message>
            <source>In our books</source>
            <translation>Saldo buku</translation>
        </message>
        <message>
            <source>Waiting tickets of this account</source>
            <translation>Tiket rekening ini yang menunggu</translation>
        </message>
        <message>
            <source>Lines not booked to a ticket</source>
            <translation>Mutasi belum dibukukan ke tiket</translation>
        </message>
        <message>
            <source>The oldest waits for</source>
            <translation>Terlama menunggu</translation>
        </message>
        <message>
            <source>ready, none this week</source>
            <translation>siap, minggu ini kosong</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s), last %1</source>
            <translation>
                <numerusform>%n baris, terakhir %1</numerusform>
            </translation>
        </message>
        <message>
            <source>on the server, alone</source>
            <translation>di server, sendirian</translation>
        </message>
        <message>
            <source>in an earlier version</source>
            <translation>di versi sebelumnya</translation>
        </message>
        <message>
            <source>Then its amount rests</source>
            <translation>Lalu jeda nominalnya</translation>
        </message>
        <message>
            <source>unique codes</source>
            <translation>kode unik</translation>
        </message>
        <message>
            <source>rest of amounts</source>
            <translation>jeda nominal</translation>
        </message>
    </context>
    <context>
        <name>CapDialog</name>
        <message>
            <source>Another daily limit</source>
            <translation>Batas harian baru</translation>
        </message>
        <message>
            <source>Change the limit</source>
            <translation>Ubah batas</translation>
        </message>
        <message>
            <source>New daily limit (Rp)</source>
            <translation>Batas harian baru (Rp)</translation>
        </message>
        <message>
            <source>Note (may stay empty)</source>
            <translation>Catatan (boleh kosong)</translation>
        </message>
        <message>
            <source>0 stops everybody of the role</source>
            <translation>0 menghentikan semua orang dengan peran ini</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Daily limit (Rp)</source>
            <translation>Batas harian (Rp)</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Peran</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Orang</translation>
        </message>
        <message>
            <source>More is agreed to by a second person: nobody raises the own limit alone. Until then it stays as it is.</source>
            <translation>Menaikkan perlu persetujuan orang kedua: tidak ada yang menaikkan batasnya sendiri. Sampai disetujui, batas tetap.</translation>
        </message>
        <message>
            <source>Less holds at once, for requests that wait as well.</source>
            <translation>Menurunkan berlaku seketika, juga untuk permintaan yang masih menunggu.</translation>
        </message>
        <message>
            <source>Ask a second person</source>
            <translation>Minta orang kedua</translation>
        </message>
    </context>
    <context>
        <name>CapsView</name>
        <message>
            <source>ask and agree</source>
            <translation>meminta dan menyetujui</translation>
        </message>
        <message>
            <source>ask</source>
            <translation>meminta</translation>
        </message>
        <message>
            <source>agree</source>
            <translation>menyetujui</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Peran</translation>
        </message>
        <message>
            <source>A day, each (Rp)</source>
            <translation>Per hari, per orang (Rp)</translation>
        </message>
        <message>
            <source>They</source>
            <translation>Tugasnya</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Orang</translation>
        </message>
        <message>
            <source>Asked for (Rp)</source>
            <translation>Diminta (Rp)</translation>
        </message>
        <message>
            <source>Daily limits</source>
            <translation>Batas harian</translation>
        </message>
        <message>
            <source>Choose a role to see and change its limit.</source>
            <translation>Pilih peran untuk melihat dan mengubah batasnya.</translation>
        </message>
        <message>
            <source>A day, each person (Rp)</source>
            <translation>Per hari, per orang (Rp)</translation>
        </message>
        <message>
            <source>What they do under it</source>
            <translation>Yang dilakukan di bawahnya</translation>
        </message>
        <message>
            <source>This role neither asks for money nor agrees to it: the limit has no effect.</source>
            <translation>Peran ini tidak meminta dan tidak menyetujui uang: batasnya tidak berpengaruh.</translation>
        </message>
        <message>
            <source>All that one person asks for in a day together stays below it, and by itself all that the person agrees to. What was declined or taken back does not count. The day begins at midnight WIB.</source>
            <translation>Jumlah semua yang diminta satu orang dalam sehari tidak melebihi batas ini; begitu pula, terpisah, semua yang ia setujui. Yang ditolak atau ditarik tidak dihitung. Hari mulai pukul 00:00 WIB.</translation>
        </message>
        <message>
            <source>%1 was asked for and waits for a second person.</source>
            <translation>%1 sudah diminta dan menunggu orang kedua.</translation>
        </message>
        <message>
            <source>Only an owner changes limits, with the password again. More takes a second person who may agree to credit limits.</source>
            <translation>Hanya pemilik yang mengubah batas, dengan kata sandi lagi. Menaikkan perlu orang kedua yang berhak menyetujui limit kredit.</translation>
        </message>
        <message>
            <source>Change the limit…</source>
            <translation>Ubah batas…</translation>
        </message>
        <message>
            <source>The daily limit of the role %1 was lowered.</source>
            <translation>Batas harian peran %1 diturunkan.</translation>
        </message>
    </context>
    <context>
        <name>CommissionsView</name>
        <message>
            <source>Direct upline</source>
            <translation>Upline langsung</translation>
        </message>
        <message>
            <source>Upline %1 steps above</source>
            <translation>Upline %1 tingkat di atas</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Siapa</translation>
        </message>
        <message>
            <source>Of every sale (Rp)</source>
            <translation>Per transaksi (Rp)</translation>
        </message>
        <message>
            <source>In all up to here (Rp)</source>
            <translation>Jumlah sampai di sini (Rp)</translation>
        </message>
        <message>
            <source>Commissions of uplines</source>
            <translation>Komisi upline</translation>
        </message>
        <message>
            <source>Uplines earn nothing of a sale yet</source>
            <translation>Upline belum mendapat komisi</translation>
        </message>
        <message>
            <source>What an upline gets of every sale below it comes beside its own markup.</source>
            <translation>Komisi dari setiap transaksi di bawahnya diterima upline di samping markup-nya sendiri.</translation>
        </message>
        <message>
            <source>Set commissions…</source>
            <translation>Atur komisi…</translation>
        </message>
        <message>
            <source>What a sale pays</source>
            <translation>Yang dibayar satu transaksi</translation>
        </message>
        <message>
            <source>Uplines who earn</source>
            <translation>Upline yang mendapat</translation>
        </message>
        <message>
            <source>Through all of them (Rp)</source>
            <translation>Lewat semuanya (Rp)</translation>
        </message>
        <message>
            <source>It is taken from the margin of the shop, not added to the price. It can be spent when a complaint can no longer take the sale back.</source>
            <translation>Diambil dari laba toko, tidak ditambahkan ke harga. Bisa dipakai setelah lewat masa komplain transaksinya.</translation>
        </message>
        <message>
            <source>It was asked to pay nothing any more; that waits for a second person.</source>
            <translation>Diminta agar tidak membayar komisi lagi; menunggu orang kedua.</translation>
        </message>
        <message>
            <source>%1 was asked for and waits for a second person.</source>
            <translation>%1 sudah diminta dan menunggu orang kedua.</translation>
        </message>
        <message>
            <source>Change commissions…</source>
            <translation>Ubah komisi…</translation>
        </message>
        <message>
            <source>The commissions were changed. The next order pays them.</source>
            <translation>Komisi diubah. Berlaku mulai transaksi berikutnya.</translation>
        </message>
    </context>
    <context>
        <name>EffectDialog</name>
        <message>
            <source>See the effect</source>
            <translation>Lihat dampaknya</translation>
        </message>
        <message>
            <source>Note (may stay empty)</source>
            <translation>Catatan (boleh kosong)</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>It is a larger step than one person may take in a day: it holds when a second person has agreed.</source>
            <translation>Langkah ini lebih besar daripada yang boleh diambil satu orang dalam sehari: berlaku setelah orang kedua setuju.</translation>
        </message>
        <message>
            <source>Ask a second person</source>
            <translation>Minta orang kedua</translation>
        </message>
        <message>
            <source>Would be sold below cost, and so not at all: %1.</source>
            <translation>Akan dijual di bawah modal, jadi tidak terjual: %1.</translation>
        </message>
    </context>
    <context>
        <name>LevelDialog</name>
        <message>
            <source>Add a price level</source>
            <translation>Tambah level harga</translation>
        </message>
        <message>
            <source>Add the level</source>
            <translation>Tambah level</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>capital letters and digits, such as DEALER; for ever</source>
            <translation>huruf besar dan angka, misalnya DEALER; untuk selamanya</translation>
        </message>
        <message>
            <source>%1 · %2 · %3</source>
            <translation>%1 · %2 · %3</translation>
        </message>
        <message>
            <source>Begins with the margin of</source>
            <translation>Mulai dengan selisih dari</translation>
        </message>
        <message>
            <source>Change its margin afterwards: the effect on prices is shown first.</source>
            <translation>Ubah selisihnya sesudah ini: dampaknya pada harga ditampilkan dulu.</translation>
        </message>
        <message>
            <source>Another name for %1</source>
            <translation>Nama baru untuk %1</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Ganti nama</translation>
        </message>
        <message>
            <source>the code stays, prices stay</source>
            <translation>kode tetap, harga tetap</translation>
        </message>
    </context>
    <context>
        <name>LevelsView</name>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Over base price (Rp)</source>
            <translation>Di atas harga dasar (Rp)</translation>
        </message>
        <message>
            <source>Agents</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Own prices</source>
            <translation>Harga sendiri</translation>
        </message>
        <message>
            <source>Asked for (Rp)</source>
            <translation>Diminta (Rp)</translation>
        </message>
        <message>
            <source>Price levels</source>
            <translation>Level harga</translation>
        </message>
        <message>
            <source>There is no price level yet</source>
            <translation>Belum ada level harga</translation>
        </message>
        <message>
            <source>Every agent has a level: what it pays on top of the base prices.</source>
            <translation>Setiap agen punya level: yang dibayarnya di atas harga dasar.</translation>
        </message>
        <message>
            <source>Add a level</source>
            <translation>Tambah level</translation>
        </message>
        <message>
            <source>Add a level…</source>
            <translation>Tambah level…</translation>
        </message>
        <message>
            <source>Choose a level to see and change what its agents pay.</source>
            <translation>Pilih level untuk melihat dan mengubah yang dibayar agennya.</translation>
        </message>
        <message>
            <source>Over the base price (Rp)</source>
            <translation>Di atas harga dasar (Rp)</translation>
        </message>
        <message>
            <source>Products with a price of their own</source>
            <translation>Produk dengan harga sendiri</translation>
        </message>
        <message>
            <source>An agent pays the base price of a product, plus this, plus the markups of its uplines. Products with a price of their own for this level do not follow it.</source>
            <translation>Agen membayar harga dasar produk, ditambah ini, ditambah markup upline-nya. Produk dengan harga sendiri untuk level ini tidak mengikutinya.</translation>
        </message>
        <message>
            <source>%1 was asked for and waits for a second person.</source>
            <translation>%1 sudah diminta dan menunggu orang kedua.</translation>
        </message>
        <message>
            <source>A level is never removed: agents and sales of the past refer to it.</source>
            <translation>Level tidak pernah dihapus: agen dan transaksi lama merujuk padanya.</translation>
        </message>
        <message>
            <source>Change margin…</source>
            <translation>Ubah selisih…</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Ganti nama…</translation>
        </message>
        <message>
            <source>The level %1 was added.</source>
            <translation>Level %1 ditambahkan.</translation>
        </message>
        <message>
            <source>The level %1 has another name.</source>
            <translation>Level %1 berganti nama.</translation>
        </message>
        <message>
            <source>The margin of %1 was changed. The next order pays it.</source>
            <translation>Selisih %1 diubah. Berlaku mulai transaksi berikutnya.</translation>
        </message>
    </context>
    <context>
        <name>MarginDialog</name>
        <message>
            <source>Another margin of %1</source>
            <translation>Selisih baru untuk %1</translation>
        </message>
        <message>
            <source>Change the margin</source>
            <translation>Ubah selisih</translation>
        </message>
        <message>
            <source>Over the base price (Rp)</source>
            <translation>Di atas harga dasar (Rp)</translation>
        </message>
        <message>
            <source>250, 1rb; -50 is below the base price</source>
            <translation>250, 1rb; -50 berarti di bawah harga dasar</translation>
        </message>
        <message>
            <source>Write 250, 1.250 or -50.</source>
            <translation>Tulis 250, 1.250 atau -50.</translation>
        </message>
        <message>
            <source>Agents who pay it from the next order on</source>
            <translation>Agen yang membayarnya mulai transaksi berikutnya</translation>
        </message>
        <message>
            <source>Products whose price moves</source>
            <translation>Produk yang harganya berubah</translation>
        </message>
        <message>
            <source>Products with a price of their own, which stay</source>
            <translation>Produk dengan harga sendiri, tetap</translation>
        </message>
        <message>
            <source>Sold most lately, before markups of uplines (Rp)</source>
            <translation>Paling laku belakangan ini, sebelum markup upline (Rp)</translation>
        </message>
    </context>
    <context>
        <name>PlanDialog</name>
        <message>
            <source>From upline %1 on, a sale pays more than %2 of %3 products earn at their cheapest level.</source>
            <translation>Mulai upline ke-%1, satu transaksi membayar lebih dari laba %2 dari %3 produk di level termurahnya.</translation>
        </message>
        <message>
            <source>What uplines earn of every sale</source>
            <translation>Komisi upline per transaksi</translation>
        </message>
        <message>
            <source>Change the commissions</source>
            <translation>Ubah komisi</translation>
        </message>
        <message>
            <source>One distance more</source>
            <translation>Tambah satu tingkat</translation>
        </message>
        <message>
            <source>Direct upline (Rp)</source>
            <translation>Upline langsung (Rp)</translation>
        </message>
        <message>
            <source>Upline %1 steps above (Rp)</source>
            <translation>Upline %1 tingkat di atas (Rp)</translation>
        </message>
        <message>
            <source>Uplines above: %1 · agents: %2</source>
            <translation>Upline di atas: %1 · agen: %2</translation>
        </message>
        <message>
            <source>What a sale pays to uplines in all (Rp)</source>
            <translation>Jumlah yang dibayar satu transaksi ke upline (Rp)</translation>
        </message>
    </context>
    <context>
        <name>ReasonDialog</name>
        <message>
            <source>Add a reason</source>
            <translation>Tambah alasan</translation>
        </message>
        <message>
            <source>Add the reason</source>
            <translation>Tambah alasan</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Words that people choose</source>
            <translation>Kata-kata yang dipilih orang</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Untuk</translation>
        </message>
        <message>
            <source>capital letters, digits and underscore; for ever</source>
            <translation>huruf besar, angka dan garis bawah; untuk selamanya</translation>
        </message>
        <message>
            <source>Other words for %1</source>
            <translation>Kata-kata baru untuk %1</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <source>requests of the past are shown with the new words, too</source>
            <translation>permintaan lama juga ditampilkan dengan kata-kata baru</translation>
        </message>
    </context>
    <context>
        <name>ReasonsView</name>
        <message>
            <source>In use</source>
            <translation>Dipakai</translation>
        </message>
        <message>
            <source>Switched off</source>
            <translation>Nonaktif</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Untuk</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Kata-kata</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Add a reason…</source>
            <translation>Tambah alasan…</translation>
        </message>
        <message>
            <source>Choose a reason to change it.</source>
            <translation>Pilih alasan untuk mengubahnya.</translation>
        </message>
        <message>
            <source>Whoever asks for money says why by one of these; reports add up by them. A reason is switched off, never removed: requests of the past refer to it.</source>
            <translation>Siapa pun yang meminta uang memilih salah satu alasan ini; laporan dijumlah menurut alasan. Alasan dinonaktifkan, tidak pernah dihapus: permintaan lama merujuk padanya.</translation>
        </message>
        <message>
            <source>Change the words…</source>
            <translation>Ubah kata-kata…</translation>
        </message>
        <message>
            <source>Switch off…</source>
            <translation>Nonaktifkan…</translation>
        </message>
        <message>
            <source>Switch on</source>
            <translation>Aktifkan</translation>
        </message>
        <message>
            <source>The reason %1 was added.</source>
            <translation>Alasan %1 ditambahkan.</translation>
        </message>
        <message>
            <source>The reason %1 has other words.</source>
            <translation>Kata-kata alasan %1 diubah.</translation>
        </message>
        <message>
            <source>Switch off %1?</source>
            <translation>Nonaktifkan %1?</translation>
        </message>
        <message>
            <source>Nobody can choose it any more. Requests that have it keep it.</source>
            <translation>Tidak bisa dipilih lagi. Permintaan yang sudah memakainya tetap memakainya.</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>Nonaktifkan</translation>
        </message>
        <message>
            <source>The reason %1 is switched off.</source>
            <translation>Alasan %1 dinonaktifkan.</translation>
        </message>
        <message>
            <source>The reason %1 is in use again.</source>
            <translation>Alasan %1 dipakai lagi.</translation>
        </message>
    </context>
    <context>
        <name>ShopPage</name>
        <message>
            <source>Price levels</source>
            <translation>Level harga</translation>
        </message>
        <message>
            <source>Commissions</source>
            <translation>Komisi</translation>
        </message>
        <message>
            <source>Daily limits</source>
            <translation>Batas harian</translation>
        </message>
        <message>
            <source>Reasons</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Blocked numbers</source>
            <translation>Nomor diblokir</translation>
        </message>
    </context>
    <context>
        <name>ShopWords</name>
        <message>
            <source>A product would be sold below cost, so it would not be sold at all. Choose another amount, change the price of the product, or close it.</source>
            <translation>Ada produk yang akan dijual di bawah modal, jadi tidak terjual sama sekali. Pilih jumlah lain, ubah harga produknya, atau tutup produknya.</translation>
        </message>
        <message>
            <source>Somebody changed it while you looked. Close this and look again.</source>
            <translation>Orang lain mengubahnya saat Anda melihat. Tutup ini dan lihat lagi.</translation>
        </message>
        <message>
            <source>That is what it is already.</source>
            <translation>Nilainya sudah begitu.</translation>
        </message>
        <message>
            <source>The amount is larger than may be.</source>
            <translation>Jumlahnya lebih besar dari yang boleh.</translation>
        </message>
        <message>
            <source>This code is in use already. Choose another.</source>
            <translation>Kode ini sudah dipakai. Pilih yang lain.</translation>
        </message>
        <message>
            <source>Capital letters, digits, dot, dash and underscore only.</source>
            <translation>Hanya huruf besar, angka, titik, tanda hubung dan garis bawah.</translation>
        </message>
        <message>
            <source>This cannot be a name. One line of plain words.</source>
            <translation>Ini tidak bisa menjadi nama. Satu baris kata biasa.</translation>
        </message>
        <message>
            <source>The code is capital letters, digits and underscore, the words are one line of plain text.</source>
            <translation>Kode berisi huruf besar, angka dan garis bawah; kata-katanya satu baris teks biasa.</translation>
        </message>
        <message>
            <source>It is the last reason of its kind that is in use: without one nothing of the kind could be asked for. Add another first.</source>
            <translation>Ini alasan terakhir yang dipakai untuk jenisnya: tanpanya tidak ada yang bisa diminta. Tambah alasan lain dulu.</translation>
        </message>
        <message>
            <source>It waits for a second person. Nothing has changed yet.</source>
            <translation>Menunggu orang kedua. Belum ada yang berubah.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Tampilkan</translation>
        </message>
    </context>
    <context>
        <name>TermRequest</name>
        <message>
            <source>nothing</source>
            <translation>tidak ada</translation>
        </message>
        <message>
            <source>A day, each person (Rp)</source>
            <translation>Per hari, per orang (Rp)</translation>
        </message>
        <message>
            <source>Over the base price (Rp)</source>
            <translation>Di atas harga dasar (Rp)</translation>
        </message>
        <message>
            <source>Uplines earn, nearest first (Rp)</source>
            <translation>Komisi upline, terdekat dulu (Rp)</translation>
        </message>
        <message>
            <source>It holds at once, for everybody of the role. Ask why so much is needed.</source>
            <translation>Berlaku seketika, untuk semua orang dengan peran ini. Tanyakan mengapa perlu sebesar itu.</translation>
        </message>
        <message>
            <source>Every agent of the level pays it from the next order on.</source>
            <translation>Semua agen di level ini membayarnya mulai transaksi berikutnya.</translation>
        </message>
        <message>
            <source>Every sale pays it from the next order on, out of the margin.</source>
            <translation>Setiap transaksi membayarnya mulai transaksi berikutnya, dari laba.</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Setujui</translation>
        </message>
    </context>
    <context>
        <name>BlocksView</name>
        <message>
            <source>Blocked</source>
            <translation>Diblokir</translation>
        </message>
        <message>
            <source>Lifted</source>
            <translation>Dibuka</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nomor</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Blocked by</source>
            <translation>Diblokir oleh</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Sejak</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Blocked numbers</source>
            <translation>Nomor diblokir</translation>
        </message>
        <message>
            <source>No number is blocked</source>
            <translation>Belum ada nomor yang diblokir</translation>
        </message>
        <message>
            <source>An order for a blocked number is refused before any money moves. Numbers are blocked here or from a sale.</source>
            <translation>Pesanan untuk nomor yang diblokir ditolak sebelum ada uang yang bergerak. Nomor diblokir di sini atau dari sebuah transaksi.</translation>
        </message>
        <message>
            <source>Block a number…</source>
            <translation>Blokir nomor…</translation>
        </message>
        <message>
            <source>Choose a number to see why it is blocked.</source>
            <translation>Pilih nomor untuk melihat mengapa diblokir.</translation>
        </message>
        <message>
            <source>Lifted by</source>
            <translation>Dibuka oleh</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Waktu</translation>
        </message>
        <message>
            <source>Orders for it are refused, whatever the product, before any money moves. A block stays until somebody lifts it, and is kept after that.</source>
            <translation>Pesanan untuk nomor ini ditolak, apa pun produknya, sebelum ada uang yang bergerak. Blokir berlaku sampai dibuka seseorang, dan catatannya tetap disimpan.</translation>
        </message>
        <message>
            <source>Lift the block…</source>
            <translation>Buka blokir…</translation>
        </message>
        <message>
            <source>Nothing is sold to %1 any more.</source>
            <translation>%1 tidak dilayani lagi.</translation>
        </message>
        <message>
            <source>Lift the block of %1</source>
            <translation>Buka blokir %1</translation>
        </message>
        <message>
            <source>The number is sold to again, from the next order on.</source>
            <translation>Nomor ini dilayani lagi, mulai pesanan berikutnya.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Mengapa</translation>
        </message>
        <message>
            <source>Lift the block</source>
            <translation>Buka blokir</translation>
        </message>
        <message>
            <source>The block of %1 is lifted.</source>
            <translation>Blokir %1 sudah dibuka.</translation>
        </message>
        <message>
            <source>Find a number</source>
            <translation>Cari nomor</translation>
        </message>
        <message>
            <source>Find a blocked number</source>
            <translation>Cari nomor yang diblokir</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 dari %2</translation>
        </message>
        <message>
            <source>No blocked number has %1 in it.</source>
            <translation>Tidak ada nomor diblokir yang memuat %1.</translation>
        </message>
    </context>
    <context>
        <name>BlockDialog</name>
        <message>
            <source>Block a number</source>
            <translation>Blokir nomor</translation>
        </message>
        <message>
            <source>Block it</source>
            <translation>Blokir</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nomor</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>0812…, 62812… and +62 812… are one number</source>
            <translation>0812…, 62812… dan +62 812… adalah nomor yang sama</translation>
        </message>
        <message>
            <source>others read it, agents do not</source>
            <translation>dibaca petugas lain, tidak oleh agen</translation>
        </message>
    </context>
    <context>
        <name>BlockForm</name>
        <message>
            <source>Block %1</source>
            <translation>Blokir %1</translation>
        </message>
        <message>
            <source>Block the number</source>
            <translation>Blokir nomornya</translation>
        </message>
        <message>
            <source>Sale</source>
            <translation>Transaksi</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Orders of all agents for it are refused until it is lifted.</source>
            <translation>Pesanan semua agen untuk nomor ini ditolak sampai dibuka.</translation>
        </message>
    </context>
    <context>
        <name>ProposeManyDialog</name>
        <message>
            <source>Propose several deposits</source>
            <translation>Ajukan beberapa deposit</translation>
        </message>
        <message>
            <source>Propose</source>
            <translation>Ajukan</translation>
        </message>
        <message>
            <source>Into agents&apos; balances, when agreed</source>
            <translation>Masuk saldo agen, bila disetujui</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>%1 will be proposed, each as a request of its own; %2 are left out.</source>
            <translation>%1 akan diajukan, masing-masing pengajuan tersendiri; %2 dilewati.</translation>
        </message>
        <message>
            <source>Propose %1</source>
            <translation>Ajukan %1</translation>
        </message>
        <message>
            <source>%1 proposed (%2), a second person must agree to each.</source>
            <translation>%1 diajukan (%2), orang kedua harus menyetujui masing-masing.</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>Tiket</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Bank line</source>
            <translation>Mutasi bank</translation>
        </message>
        <message>
            <source>will be proposed</source>
            <translation>akan diajukan</translation>
        </message>
        <message>
            <source>is being proposed…</source>
            <translation>sedang diajukan…</translation>
        </message>
        <message>
            <source>proposed: a second person must agree</source>
            <translation>diajukan: orang kedua harus setuju</translation>
        </message>
        <message>
            <source>waits for a second person already</source>
            <translation>sudah menunggu orang kedua</translation>
        </message>
        <message>
            <source>the amounts differ: judge it alone</source>
            <translation>nominalnya berbeda: nilai satu per satu</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Rekening</translation>
        </message>
    </context>
    <context>
        <name>WaysOut</name>
        <message>
            <source>The last %1 days</source>
            <translation>%1 hari terakhir</translation>
        </message>
        <message>
            <source>The last %1</source>
            <translation>%1 terakhir</translation>
        </message>
        <message>
            <source>Without %1</source>
            <translation>Tanpa %1</translation>
        </message>
        <message>
            <source>more than %1</source>
            <translation>lebih dari %1</translation>
        </message>
        <message>
            <source>%1 sale(s)</source>
            <translation>%1 transaksi</translation>
        </message>
    </context>
    <context>
        <name>ManyDepositsModel</name>
        <message>
            <source>not chosen</source>
            <translation>tidak dipilih</translation>
        </message>
        <message>
            <source>left out: %1</source>
            <translation>dilewati: %1</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>dipilih</translation>
        </message>
        <message>
            <source>Amount (Rp)</source>
            <translation>Nominal (Rp)</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Hasil</translation>
        </message>
    </context>
    <context>
        <name>ManyDialog</name>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Kemajuan</translation>
        </message>
        <message>
            <source>%1 are not chosen; %2 at most at once.</source>
            <translation>%1 tidak dipilih; paling banyak %2 sekaligus.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Hentikan</translation>
        </message>
        <message>
            <source>%1 refused: the table says why.</source>
            <translation>%1 ditolak: sebabnya ada di tabel.</translation>
        </message>
        <message>
            <source>%1 not sent.</source>
            <translation>%1 belum dikirim.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Go on with %1</source>
            <translation>Lanjutkan %1</translation>
        </message>
    </context>
    <context>
        <name>ApproveManyDialog</name>
        <message>
            <source>Agent</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Proposed by</source>
            <translation>Diajukan oleh</translation>
        </message>
        <message>
            <source>Balance becomes Rp %1</source>
            <translation>Saldo menjadi Rp %1</translation>
        </message>
        <message>
            <source>will be approved</source>
            <translation>akan disetujui</translation>
        </message>
        <message>
            <source>is being approved…</source>
            <translation>sedang disetujui…</translation>
        </message>
        <message>
            <source>approved: in the wallet</source>
            <translation>disetujui: masuk saldo</translation>
        </message>
        <message>
            <source>Approve several deposits</source>
            <translation>Setujui beberapa deposit</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Setujui</translation>
        </message>
        <message>
            <source>Into agents&apos; balances, now</source>
            <translation>Masuk saldo agen, sekarang</translation>
        </message>
        <message>
            <source>%1 will be approved, each in a commit of its own; %2 are left out. Tick those that you have looked at.</source>
            <translation>%1 akan disetujui, dicatat masing-masing; %2 dilewati. Centang yang sudah Anda periksa.</translation>
        </message>
        <message>
            <source>Approve %1</source>
            <translation>Setujui %1</translation>
        </message>
        <message>
            <source>%1 approved: %2 is in the wallets.</source>
            <translation>%1 disetujui: %2 masuk saldo.</translation>
        </message>
        <message>
            <source>Balance Rp %1 now; one of several</source>
            <translation>Saldo kini Rp %1; salah satu dari beberapa</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>Tiket</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>Pengirim</translation>
        </message>
    </context>
    <context>
        <name>HeldAction</name>
        <message>
            <source>Off until the connection is back and what you see is fresh.</source>
            <translation>Mati sampai sambungan kembali dan datanya baru.</translation>
        </message>
    </context>
    <context>
        <name>SupplierErrors</name>
        <message>
            <source>could not be handed over</source>
            <translation>tidak dapat diserahkan</translation>
        </message>
        <message>
            <source>1 hour</source>
            <translation>1 jam</translation>
        </message>
        <message>
            <source>24 hours</source>
            <translation>24 jam</translation>
        </message>
        <message>
            <source>Time of the errors</source>
            <translation>Waktu kegagalan</translation>
        </message>
        <message>
            <source>Nothing was ordered there.</source>
            <translation>Tidak ada pesanan ke sana.</translation>
        </message>
        <message>
            <source>None of %1 orders was refused.</source>
            <translation>Tidak satu pun dari %1 pesanan ditolak.</translation>
        </message>
        <message>
            <source>%1 of %2 orders refused (%3).</source>
            <translation>%1 dari %2 pesanan ditolak (%3).</translation>
        </message>
        <message>
            <source>The sales whose latest answer it is. What another supplier delivered after it is not among them.</source>
            <translation>Transaksi yang jawaban terakhirnya ini. Yang lalu dikirim supplier lain tidak termasuk.</translation>
        </message>
    </context>
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Eraflazz</source>
            <translation>Tentang Eraflazz</translation>
        </message>
        <message>
            <source>For shops that sell prepaid reloads. Free software: you may use, study, share and change it under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
            <translation>Untuk toko isi ulang prabayar. Perangkat lunak bebas: Anda boleh memakai, mempelajari, membagikan, dan mengubahnya menurut GNU General Public License versi 3 atau yang lebih baru. Tanpa jaminan apa pun.</translation>
        </message>
        <message>
            <source>Console</source>
            <translation>Konsol</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Built with</source>
            <translation>Dibuat dengan</translation>
        </message>
        <message>
            <source>Runs on</source>
            <translation>Berjalan di</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lisensi</translation>
        </message>
        <message>
            <source>Work of others</source>
            <translation>Karya pihak lain</translation>
        </message>
        <message>
            <source>What to read</source>
            <translation>Yang dibaca</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Paket</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Kegunaan</translation>
        </message>
        <message>
            <source>Notices</source>
            <translation>Catatan</translation>
        </message>
    </context>
    <context>
        <name>RestLink</name>
        <message>
            <source>+ %1 more</source>
            <translation>+ %1 lagi</translation>
        </message>
    </context>
</TS>
